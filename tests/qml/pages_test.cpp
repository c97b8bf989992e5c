// Every page of the app's own window but a walk's (walk_pages_test.cpp), in every size, text size and language, seen by
// the rules of inspection.h.
#include "map/made_map.h"
#include "qml/inspected_pages.h"
#include "support/catch2.h"
#include "ui/map/map_library.h"
#include "ui/pictures/icon_provider.h"
#include "ui/pictures/mark_provider.h"
#include "ui/ui_text.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QUrl>

using namespace lykta;
using namespace lykta::test;

namespace {

sync::SyncStatus everythingAtOnce()
{
    sync::SyncStatus status;
    status.phase = sync::Phase::WaitingForUnmetered;
    status.failure = sync::Failure::CentralFull;
    status.detail = "HTTP 507, urn:lykta:problem:full";
    status.rows = {12, 1042, 3};
    status.photos = {12, 114, 2, 31, 12'000'000};
    status.lastConfirmedMs = 1'794'508'000'000;
    status.nextTryMs = 1'794'509'000'000;
    return status;
}

} // namespace

TEST_CASE("an inspection finds words that are written on others")
{
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick; import QtQuick.Window; Window { visible: true; width: 200; height: 100\n"
                      "Text { text: 'Stopp' } Text { x: 20; text: 'besökta' } Text { y: 60; text: 'sju' } }",
                      QUrl());
    const std::unique_ptr<QObject> window(component.create());
    auto* shown = qobject_cast<QQuickWindow*>(window.get());
    REQUIRE(shown);
    const QStringList faults = faultsOf(*shown).filter("written on each other");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].startsWith("«Stopp» and «besökta»"));
}

TEST_CASE("the gallery shows its components without a warning, in every theme and text size")
{
    Pages pages; // keeps the warnings
    QQmlApplicationEngine engine;
    engine.addImageProvider("icon", new ui::IconProvider);
    engine.addImageProvider("mark", new ui::MarkProvider);
    engine.addImportPath("qrc:/qt/qml");
    engine.load(QUrl("qrc:/qt/qml/Lykta/Gallery.qml"));
    REQUIRE(engine.rootObjects().size() == 1);
    auto* gallery = engine.rootObjects().first();
    for (const char* theme : {"light", "dark", "night"})
        for (const double scale : scales) {
            gallery->setProperty("theme", theme);
            gallery->setProperty("textScale", scale);
            pages.hand().rest(50);
        }
    CHECK(Stage::takeWarnings().join("\n").toStdString() == "");
}

TEST_CASE("Home can be read and pressed by everybody")
{
    Pages pages;
    pages.inspect("Home before joining");
    pages.become(true, everythingAtOnce());
    pages.inspect("Home with a failed sync");
    pages.phone.store->setSetting("central.role", "officer");
    pages.become(true);
    pages.inspect("an officer's Home");
}

TEST_CASE("Home of a phone that has nothing yet can be read and pressed by everybody")
{
    Phone phone;
    Stage stage(phone);
    Stage::takeWarnings();
    for (const double scale : scales) {
        stage.look({"", "light", scale});
        CHECK(faultsOf(stage.window()).join("\n").toStdString() == "");
    }
    CHECK(Stage::takeWarnings().join("\n").toStdString() == "");
}

TEST_CASE("Join can be read and pressed by everybody")
{
    Pages pages;
    pages.stage.open("openJoin");
    pages.inspect("Join");
    pages.hand().type("codeField", "K7M4QD");
    pages.hand().type("addressField", "lykta.varnamo.se");
    pages.hand().tap("joinNowButton");
    pages.inspect("Join while it asks");
    pages.phone.sync.answer({sync::JoinFailure::NotCentral, std::nullopt, {}});
    pages.inspect("Join refused");
    pages.hand().tap("whatIsSavedRow");
    pages.inspect("what is saved");
}

TEST_CASE("Sync can be read and pressed by everybody")
{
    Pages pages;
    pages.stage.open("openSync");
    pages.inspect("Sync before joining");
    pages.become(true, everythingAtOnce());
    pages.inspect("Sync with everything at once");
    sync::SyncStatus revoked;
    revoked.phase = sync::Phase::Stopped;
    revoked.failure = sync::Failure::Revoked;
    pages.become(true, revoked);
    pages.inspect("Sync of a revoked phone");
}

TEST_CASE("the rescue file can be read and pressed by everybody")
{
    Pages pages;
    const TemporaryFolder documents;
    pages.stage.open("openRescue");
    pages.inspect("the rescue file before joining");
    pages.phone.store->replica().enrol({1, 2, 3});
    pages.stage.home();
    pages.stage.open("openRescue");
    auto& maker = *pages.hand().await("rescuePage").findChild<QObject*>("rescueMaker");
    maker.setProperty("folder", QString::fromStdString(documents.path().string()) + "/a");
    pages.hand().tap("rescueMake");
    REQUIRE(eventually([&] { return !maker.property("fileName").toString().isEmpty(); }));
    pages.inspect("the rescue file");
    maker.setProperty("folder", "/dev/null");
    pages.hand().tap("rescueMake");
    pages.inspect("a rescue file that cannot be written");
}

TEST_CASE("the maps can be read and pressed by everybody")
{
    Pages pages;
    const TemporaryFolder storage;
    const auto take = [&](const std::filesystem::path& file) {
        QMetaObject::invokeMethod(&pages.hand().await("mapsPage"), "takeFile",
                                  Q_ARG(QUrl, QUrl::fromLocalFile(ui::toQt(file.string()))));
        REQUIRE(eventually([&] { return !pages.phone.app->maps()->property("working").toBool(); }));
    };
    pages.stage.open("openSettings");
    pages.hand().tap("mapsRow");
    pages.hand().await("noMaps");
    pages.inspect("Maps without any");
    take(storage.write("x.mbtiles", "x"));
    pages.hand().await("mapsProblem");
    pages.inspect("a file that is no map");
    MadeMap(storage.path() / "Värnamo.mbtiles")
        .say("bounds", "13.9,57.1,14.2,57.3")
        .say("attribution", "© Värnamo kommun, Lantmäteriet")
        .tile(14, 8830, 5003, pictureBytes(Qt::white));
    take(storage.path() / "Värnamo.mbtiles");
    pages.hand().await("mapCard.0");
    take(storage.path() / "Värnamo.mbtiles");
    pages.hand().await("mapCard.1");
    pages.inspect("two maps");
    pages.hand().tap("removeMap.0");
    pages.hand().await("toastSecond");
    pages.inspect("a map that was removed"); // longer than it can be had back
    pages.hand().tap("removeMap.0");
    pages.hand().tap("toastSecond");
    pages.hand().await("mapCard.0");
    pages.stage.home();
    pages.stage.open("openWalk", {ui::toQt(pages.evening.walk.id)});
    pages.hand().await("attribution");
    pages.inspect("a walk over a map");
}

TEST_CASE("Settings can be read and pressed by everybody")
{
    Pages pages;
    pages.stage.open("openSettings");
    pages.inspect("Settings");
    pages.stage.look({"", "dark", 2});
    pages.hand().tap("secretsRow"); // far down: a finger on whatever is there scrolls to it
    pages.stage.look({});
    for (const char* row : {"languageRow", "photoSideRow"}) {
        pages.hand().tap(row);
        pages.inspect(row);
        pages.escape();
    }
}

TEST_CASE("Akut fara can be read and pressed by everybody")
{
    Pages pages;
    pages.stage.open("openDanger");
    pages.inspect("Akut fara without a position");
    pages.evening.stand();
    pages.hand().tap("call11414Button");
    pages.inspect("Akut fara on a device that cannot call");
}

TEST_CASE("the pages of an observation can be read and pressed by everybody")
{
    Pages pages;
    pages.evening.stand();
    const QString walk = ui::toQt(pages.evening.walk.id);
    pages.stage.open("openCapture", {walk});
    pages.inspect("the camera");
    QMetaObject::invokeMethod(&pages.hand().await("capturePage"), "takeFile",
                              Q_ARG(QUrl, QUrl::fromLocalFile(pages.evening.picture())));
    pages.hand().await("observationQuickPage");
    pages.stage.awaitRest();
    pages.inspect("the quick step");
    pages.hand().tap("writeMoreButton");
    pages.inspect("the form");
    pages.hand().tap("placeCard");
    pages.inspect("the pin");
}

TEST_CASE("Masking can be read and pressed by everybody")
{
    Pages pages;
    const QString walk = ui::toQt(pages.evening.walk.id);
    pages.stage.open("openCapture", {walk});
    QMetaObject::invokeMethod(&pages.hand().await("capturePage"), "takeFile",
                              Q_ARG(QUrl, QUrl::fromLocalFile(pages.evening.pictureOfPeople())));
    pages.hand().await("observationQuickPage");
    pages.hand().tap("photo.0");
    pages.inspect("the photo's sheet");
    pages.hand().tap("maskPhotoButton");
    pages.hand().await("maskRegion.2");
    pages.inspect("what is found in a photo");
    pages.hand().tap("maskRegion.1");
    pages.inspect("a face that is left to be seen");
    const QStringList said = wordsIn(pages.hand().window());
    CHECK(said.contains("Ansikte 2 av 2, syns"));
    CHECK(said.contains("Skylt 1 av 1, maskerad"));
}

TEST_CASE("Presence can be read and pressed by everybody")
{
    Pages pages;
    pages.stage.open("openPresence");
    pages.phone.stand({57.1862, 14.0470}, 7);
    pages.inspect("Presence");
    pages.hand().tap("checkInButton");
    pages.phone.store.clock.advance(760'000);
    pages.phone.stand({57.1862, 14.0470}, 7);
    pages.inspect("a running presence");
    pages.hand().tap("checkOutButton");
    pages.inspect("Presence afterwards");
}

TEST_CASE("a page that is open follows a change of language, whoever made its words")
{
    Pages pages;
    const QString walk = ui::toQt(pages.evening.walk.id);
    const QString observation = ui::toQt(pages.evening.lastObservation);
    struct Way
    {
        const char* name;
        QStringList arguments;
    };
    const Way ways[] = {{"openHome", {}},
                        {"openJoin", {}},
                        {"openSync", {}},
                        {"openSettings", {}},
                        {"openMaps", {}},
                        {"openDanger", {}},
                        {"openWalk", {walk}},
                        {"openList", {walk}},
                        {"openObservation", {observation}},
                        {"openForm", {walk, observation}},
                        {"openCapture", {walk}},
                        {"openPresence", {}},
                        {"openProtocol", {walk}}};
    const bool running = GENERATE(false, true);
    if (running) {
        pages.stage.open("openWalk", {walk});
        pages.hand().tap("startWalkButton");
        pages.evening.walkOn();
        pages.stage.open("openPresence");
        pages.hand().tap("checkInButton");
        pages.stage.home();
    }
    pages.evening.stand();
    pages.become(true, everythingAtOnce());
    for (const Way& way : ways) {
        INFO(way.name << (running ? ", while a walk runs" : ""));
        pages.stage.open(way.name, way.arguments);
        pages.stage.look({"", "dark", 1, {360, 740}, "en"});
        const QStringList followed = wordsIn(pages.stage.window());
        pages.stage.home();
        pages.stage.open(way.name, way.arguments);
        CHECK(followed.join("\n").toStdString() == wordsIn(pages.stage.window()).join("\n").toStdString());
        pages.stage.look({});
        pages.stage.home();
    }
}

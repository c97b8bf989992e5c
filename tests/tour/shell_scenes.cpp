#include "stage/town_map.h"
#include "store/store.h"
#include "support/temporary_folder.h"
#include "tour/album.h"
#include "ui/map/map_library.h"
#include "ui/ui_text.h"

#include <QUrl>

namespace lykta::test {

namespace {

using sync::Failure;
using sync::Phase;

sync::SyncStatus confirmed(Phone& phone)
{
    sync::SyncStatus status;
    status.phase = Phase::Idle;
    status.rows.confirmed = 42;
    status.photos.confirmed = 17;
    status.lastConfirmedMs = static_cast<std::uint64_t>(phone.store.clock.now().ms - 120'000);
    return status;
}

void tourHome(Album& album, Stage& stage, Phone& phone)
{
    phone.sync.become(true, confirmed(phone));
    stage.home();
    album.picture("home");
    phone.store->setSetting("central.role", "officer");
    phone.sync.become(true, confirmed(phone));
    album.picture("home-officer");
    phone.store->setSetting("central.role", "participant");
    phone.sync.become(true, confirmed(phone));
}

void tourJoin(Album& album, Stage& stage, Phone& phone)
{
    auto& hand = stage.hand();
    phone.sync.become(false, {});
    stage.open("openJoin");
    hand.type("codeField", "K7M4Q");
    album.picture("join");
    hand.type("codeField", "D");
    hand.type("addressField", "lykta.varnamo.se");
    hand.tap("joinNowButton");
    album.picture("join-busy");
    phone.sync.answer({sync::JoinFailure::CodeUsed, std::nullopt, {}});
    album.picture("join-refused");
    hand.tap("whatIsSavedRow");
    album.picture("join-what");
    hand.tap("whatIsSavedClose");
    stage.home();
}

void tourSync(Album& album, Stage& stage, Phone& phone)
{
    sync::SyncStatus status;
    status.rows.waiting = 3;
    phone.sync.become(false, status);
    stage.open("openSync");
    album.picture("sync-not-joined");
    status = confirmed(phone);
    status.phase = Phase::WaitingForUnmetered;
    status.failure = Failure::CentralFull;
    status.photos = {2, 14, 1, 3, 1'200'000};
    status.nextTryMs = static_cast<std::uint64_t>(phone.store.clock.now().ms + 15 * 60'000);
    status.detail = "HTTP 507, urn:lykta:problem:full";
    phone.sync.become(true, status);
    album.picture("sync-failed");
    status = confirmed(phone);
    status.phase = Phase::SendingPhotos;
    status.rows.held = 2;
    status.photos = {13, 4, 0, 0, 5'300'000};
    status.photoIndex = 4;
    status.photoCount = 17;
    status.photoPercent = 62;
    phone.sync.become(true, status);
    album.picture("sync-sending");
    phone.sync.become(true, confirmed(phone));
    album.picture("sync-confirmed");
    stage.home();
}

void tourRescue(Album& album, Stage& stage, Phone& phone)
{
    if (!phone.store->replica().enrolment())
        phone.store->replica().enrol({1, 2, 3});
    const TemporaryFolder documents;
    stage.open("openRescue");
    album.picture("rescue");
    auto& maker = *stage.hand().await("rescuePage").findChild<QObject*>("rescueMaker");
    maker.setProperty("folder", QString::fromStdString(documents.path().string()));
    stage.hand().tap("rescueMake");
    if (!eventually([&] { return !maker.property("fileName").toString().isEmpty(); }))
        qWarning("no rescue file came");
    album.picture("rescue-made");
    stage.home();
}

void tourSettings(Album& album, Stage& stage)
{
    auto& hand = stage.hand();
    stage.open("openSettings");
    album.picture("settings");
    hand.tap("languageRow");
    album.picture("settings-language");
    hand.key(Qt::Key_Escape);
    stage.home();
}

void awaitTiles(Phone& phone)
{
    if (!eventually([&] { return phone.app->maps()->tiles().atRest(); }))
        qWarning("the tiles did not come");
}

void tourMaps(Album& album, Stage& stage, Phone& phone, Evening& evening)
{
    auto& hand = stage.hand();
    const TemporaryFolder storage;
    const auto file = storage.path() / "Värnamo tätort.mbtiles";
    makeTownMap(file);
    const auto take = [&](const std::filesystem::path& source) {
        QMetaObject::invokeMethod(&hand.await("mapsPage"), "takeFile",
                                  Q_ARG(QUrl, QUrl::fromLocalFile(ui::toQt(source.string()))));
        if (!eventually([&] { return !phone.app->maps()->property("working").toBool(); }))
            qWarning("the map did not come");
    };
    stage.open("openMaps");
    album.picture("maps-none");
    take(storage.write("x.mbtiles", "x"));
    album.picture("maps-refused");
    take(file);
    hand.await("mapCard.0");
    album.picture("maps");
    stage.home();
    stage.open("openWalk", {ui::toQt(evening.walk.id)});
    evening.stand();
    stage.awaitRest();
    awaitTiles(phone);
    album.picture("walk-on-tiles");
    stage.home();
    stage.open("openMaps");
    hand.tap("removeMap.0");
    album.picture("maps-removed");
    stage.home();
    hand.rest(40);
}

void tourDanger(Album& album, Stage& stage, Phone& phone)
{
    stage.open("openDanger");
    album.picture("danger-no-position");
    phone.stand({57.18761, 14.04962}, 8);
    phone.store.clock.advance(20'000);
    album.picture("danger");
    stage.home();
}

} // namespace

void tourShell(Album& album, Stage& stage, Phone& phone, Evening& evening)
{
    tourHome(album, stage, phone);
    tourJoin(album, stage, phone);
    tourSync(album, stage, phone);
    tourRescue(album, stage, phone);
    tourSettings(album, stage);
    tourMaps(album, stage, phone, evening);
    tourDanger(album, stage, phone);
}

} // namespace lykta::test

#include "pages/pages.h"

#include <QQmlProperty>
#include <qqml.h>

using namespace lykta;
using namespace lykta::test;

SCENARIO_METHOD(Pages, "three taps from the walk to a saved observation with photo and position")
{
    openWalk();
    evening.stand();
    const std::size_t before = observations().size();

    hand().tap("observeButton");
    shutter(evening.picture());
    hand().tap("categoryTile.underpass");

    const Observation saved = newObservation();
    CHECK(saved.category == Category::Underpass);
    CHECK(saved.polarity == Polarity::Unsafe);
    CHECK(saved.severity == 2);
    CHECK(saved.position.source == PositionSource::Gps);
    REQUIRE(saved.position.point);
    CHECK(distanceMetres(*saved.position.point, {57.18715, 14.04860}) < 1);
    CHECK(saved.position.accuracyMetres == 6.0);
    CHECK(phone.store->photos().ofObservation(saved.id).size() == 1);
    hand().await("walkPage");
    CHECK(text("savedToast") == "Sparad: Gångtunnel, otrygg 2");
    CHECK(text("listButton") == "Lista · " + std::to_string(before + 1));

    WHEN("it is taken back at once")
    {
        hand().tap("toastSecond");
        THEN("it is gone, and can come back")
        {
            CHECK(observations().size() == before);
            CHECK(text("undoToast") == "Borttagen: Gångtunnel");
            hand().tap("toastSecond");
            CHECK(observations().size() == before + 1);
        }
    }
    WHEN("it is changed from the toast")
    {
        hand().tap("toastFirst");
        hand().await("observationFormPage");
        hand().tap("feeling.4");
        hand().tap("saveButton");
        THEN("the walk is back with the changed row")
        {
            hand().await("walkPage");
            hand().until([&] { return phone.store->observations().find(saved.id)->severity == 4; }, "the change");
            CHECK(observations().size() == before + 1);
        }
    }
}

SCENARIO_METHOD(Pages, "a feeling that was chosen before the category is saved with it")
{
    evening.stand();
    openQuickStep();
    hand().tap("feeling.4");
    hand().tap("categoryTile.lighting");
    const Observation saved = newObservation();
    CHECK(saved.severity == 4);
    CHECK(phone.store->photos().ofObservation(saved.id).empty());
}

SCENARIO_METHOD(Pages, "a pin that is moved keeps both points")
{
    openWalk();
    evening.stand();
    hand().tap("observeButton");
    hand().tap("withoutPhotoButton");
    hand().tap("movePinButton");
    hand().tap("mapItem");
    awaitText("pinWords", "Nålen flyttad");
    hand().tap("pinDone");
    hand().tap("categoryTile.lighting");

    const Observation saved = newObservation();
    CHECK(saved.position.source == PositionSource::Pin);
    REQUIRE(saved.position.point);
    REQUIRE(saved.position.rawGps);
    CHECK(distanceMetres(*saved.position.rawGps, {57.18715, 14.04860}) < 1);
    CHECK(distanceMetres(*saved.position.rawGps, *saved.position.point) > 5);
    hand().tap("listButton");
    hand().tap("observationCard.0");
    CHECK(text("detailPlaceRow", "detail").find("från telefonens position") != std::string::npos);
}

SCENARIO_METHOD(Pages, "several photos, each with its role")
{
    openWalk();
    evening.stand();
    hand().tap("observeButton");
    shutter(evening.picture());
    hand().await("photo.0");
    hand().tap("addPhotoButton");
    shutter(evening.picture());
    hand().await("photo.1");
    hand().tap("photo.1");
    hand().tap("photoRole.before");
    hand().key(Qt::Key_Escape);
    hand().awaitGone("photoRole");
    hand().tap("categoryTile.lighting");

    const auto photos = phone.store->photos().ofObservation(newObservation().id);
    REQUIRE(photos.size() == 2);
    CHECK(photos[0].photo.role == PhotoRole::Context);
    CHECK(photos[1].photo.role == PhotoRole::Before);
}

SCENARIO_METHOD(Pages, "a killed app comes back to the same observation")
{
    openWalk();
    evening.stand();
    hand().tap("observeButton");
    shutter(evening.picture());
    hand().await("observationQuickPage");
    hand().tap("feeling.3");
    hand().tap("writeMoreButton");
    hand().tap("categoryTile.graffiti");
    hand().type("noteField", "norra muren");
    hand().until(
        [&] {
            return phone.store->drafts()
                       .find("observation:" + evening.walk.id.text())
                       .value_or("")
                       .find("norra muren") != std::string::npos;
        },
        "the typed words on disk");

    killAndStart();
    openWalk();
    hand().tap("observeButton");
    hand().await("observationQuickPage");
    hand().await("restoredBanner");
    hand().await("photo.0");
    hand().tap("writeMoreButton");
    CHECK(text("noteField") == "norra muren");
    CHECK(text("categoryRow") == "Klotter");
    hand().tap("saveButton");

    const Observation saved = newObservation();
    CHECK(saved.category == Category::Graffiti);
    CHECK(saved.severity == 3);
    CHECK(saved.note == "norra muren");
    CHECK(phone.store->photos().ofObservation(saved.id).size() == 1);
    hand().await("walkPage");
    CHECK_FALSE(phone.store->drafts().find("observation:" + evening.walk.id.text()));
}

SCENARIO_METHOD(Pages, "beside a wide map the camera and the form open in the pane")
{
    stage().look({"tablet", "light", 1, {1180, 820}});
    openWalk();
    evening.stand();
    hand().tap("observeButton");
    hand().tap("withoutPhotoButton");
    CHECK(hand().shows("walkMap"));
    CHECK(hand().count("dangerPill") == 1);
    CHECK_FALSE(hand().shows("observeButton")); // one lamp a page
    hand().tap("categoryTile.lighting");
    newObservation();
    hand().await("observeButton");
    hand().tap("rail.list");
    hand().tap("observationCard.0");
    hand().await("observationDetailPage");
    CHECK(hand().shows("walkMap"));
    hand().key(Qt::Key_Escape);
    hand().await("observationListPage");
    hand().key(Qt::Key_Escape);
    hand().await("stopRow.1");
}

SCENARIO_METHOD(Pages, "a leader's rail leads to participants and protocol beside the map, a participant's does not")
{
    stage().look({"tablet", "light", 1, {1180, 820}});
    openWalk();
    CHECK_FALSE(hand().shows("rail.participants"));
    CHECK_FALSE(hand().shows("rail.protocol"));
    phone.store->setSetting("central.role", "coordinator");
    phone.sync.become(true, phone.sync.status());
    stage().home();
    openWalk();
    const auto selected = [&](const char* way) {
        return QQmlProperty(&hand().await(way), "Accessible.selected", qmlContext(&hand().await(way))).read().toBool();
    };
    hand().tap("rail.participants");
    hand().await("participantsPage");
    CHECK(hand().shows("walkMap"));
    CHECK(selected("rail.participants"));
    hand().tap("rail.protocol");
    hand().await("protocolPage");
    hand().awaitGone("participantsPage");
    CHECK(selected("rail.protocol"));
    hand().tap("rail.walk");
    hand().await("stopRow.1");
    CHECK(selected("rail.walk"));
}

SCENARIO_METHOD(Pages, "at twice the text size everything is still in reach")
{
    stage().look({"large", "light", 2});
    evening.stand();
    openQuickStep();
    hand().tap("feeling.3");
    hand().tap("categoryTile.lighting");
    const Observation saved = newObservation();
    CHECK(saved.severity == 3);
    hand().tap("listButton");
    hand().tap("observationCard.0");
    hand().tap("removeButton");
    hand().await("goneBanner");
}

SCENARIO_METHOD(Pages, "Home shows at once what this phone alone keeps: a walk that runs here, something begun")
{
    CHECK(text("openWalkButton") == "Öppna vandringen");
    openWalk();
    stage().home();
    awaitText("openWalkButton", "Fortsätt vandringen");

    openQuickStep();
    hand().tap("writeMoreButton");
    hand().type("noteField", "lampan");
    hand().tap("backButton");
    hand().tap("backButton");
    stage().home();
    awaitText("draftButton", "Fortsätt skriva");
}

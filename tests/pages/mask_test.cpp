#include "pages/pages.h"

using namespace lykta;
using namespace lykta::test;

namespace {

/// In the full form, with a photo of two people and a car.
void openFormWithPeople(Pages& pages)
{
    pages.openWalk();
    pages.evening.stand();
    pages.hand().tap("observeButton");
    pages.shutter(pages.evening.pictureOfPeople());
    pages.hand().tap("writeMoreButton");
    pages.hand().await("maskButton");
}

auto photosOf(Pages& pages, const Observation& observation)
{
    return pages.phone.store->photos().ofObservation(observation.id);
}

} // namespace

SCENARIO_METHOD(Pages, "faces and plates that are found are hidden with one press, and saved so")
{
    openFormWithPeople(*this);
    hand().tap("maskButton");
    hand().await("maskRegion.2");
    CHECK(text("maskSave") == "Dölj 3 av 3 och behåll");

    hand().tap("maskRegion.1"); // a friend who wants to be seen
    CHECK(text("maskSave") == "Dölj 2 av 3 och behåll");
    hand().draw("maskPicture", {0.1, 0.8}, {0.5, 0.9});
    hand().await("maskRegion.3");
    CHECK(text("maskRegion.3") == "Eget område 1 av 1, maskerat");
    hand().tap("maskUndo");
    hand().awaitGone("maskRegion.3");
    hand().tap("maskSave");

    hand().await("observationFormPage");
    hand().awaitGone("maskButton");
    hand().tap("categoryTile.lighting");
    hand().tap("saveButton");
    const auto photos = photosOf(*this, newObservation());
    REQUIRE(photos.size() == 1);
    CHECK(photos[0].photo.masked);
}

SCENARIO_METHOD(Pages, "the eraser takes a region away, a frame adds one, and leaving the page forgets none")
{
    openFormWithPeople(*this);
    hand().tap("photo.0");
    hand().tap("maskPhotoButton");
    hand().await("maskRegion.2");
    hand().tap("maskTools.erase");
    hand().tap("maskRegion.0");
    hand().awaitGone("maskRegion.2");
    hand().tap("maskTools.box");
    hand().draw("maskPicture", {0.6, 0.1}, {0.9, 0.4});
    hand().await("maskRegion.2");
    hand().tap("backButton");
    hand().await("observationFormPage");

    WHEN("the app is killed and the form opened again")
    {
        killAndStart();
        openWalk();
        hand().tap("observeButton");
        hand().tap("writeMoreButton");
        hand().tap("maskButton");
        THEN("the same regions are there, and the observation may be saved without any of them")
        {
            hand().await("maskRegion.2");
            CHECK(text("maskRegion.0") == "Ansikte 1 av 1, maskerat");
            CHECK(text("maskRegion.2") == "Eget område 1 av 1, maskerat");
            hand().tap("backButton");
            hand().tap("categoryTile.lighting");
            hand().tap("saveButton");
            const auto photos = photosOf(*this, newObservation());
            REQUIRE(photos.size() == 1);
            CHECK_FALSE(photos[0].photo.masked);
        }
    }
}

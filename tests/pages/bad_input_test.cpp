#include "pages/pages.h"
#include "support/fault_vfs.h"
#include "ui/ui_text.h"

#include <fstream>
#include <iterator>

using namespace lykta;
using namespace lykta::test;

namespace {

/// Under the store before it opens, gone after it has closed.
struct OnFailingDisk
{
    FaultVfs disk;
    Pages pages;
};

/// The first two thirds of a picture: libjpeg fills the rest with grey and only warns.
QString cutShort(Pages& pages)
{
    std::ifstream whole(pages.evening.picture().toStdString(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(whole), {}};
    const auto path = pages.phone.store.folder() / "cut.jpg";
    std::ofstream(path, std::ios::binary) << bytes.substr(0, bytes.size() * 2 / 3);
    return ui::toQt(path.string());
}

QString noPicture(Pages& pages)
{
    const auto path = pages.phone.store.folder() / "none.jpg";
    std::ofstream(path) << "no picture";
    return ui::toQt(path.string());
}

} // namespace

SCENARIO_METHOD(Pages, "a damaged picture is said so, and what was written is kept")
{
    const bool cut = GENERATE(true, false);
    openWalk();
    evening.stand();
    hand().tap("observeButton");
    shutter(cut ? cutShort(*this) : noPicture(*this));
    hand().await("observationQuickPage");
    awaitText("problemBanner", "Bilden går inte att läsa.");
    CHECK_FALSE(hand().shows("photo.0"));
    hand().tap("writeMoreButton");
    hand().type("noteField", "hej");
    hand().tap("backButton");
    hand().tap("backButton");
    hand().await("walkPage");

    hand().tap("observeButton"); // back to what was begun
    hand().await("observationQuickPage");
    hand().tap("writeMoreButton");
    CHECK(text("noteField") == "hej");
    hand().tap("addPhotoButton");
    shutter(evening.picture());
    hand().await("observationFormPage");
    hand().await("photo.0");
    CHECK_FALSE(hand().shows("problemBanner"));
    hand().tap("categoryTile.graffiti");
    hand().tap("saveButton");
    const Observation saved = newObservation();
    CHECK(saved.note == "hej");
    CHECK(phone.store->photos().ofObservation(saved.id).size() == 1);
}

SCENARIO_METHOD(Pages, "without a position it is saved all the same")
{
    openQuickStep();
    CHECK(text("positionTitle") == "Ingen position");
    hand().tap("categoryTile.lighting");
    const Observation saved = newObservation();
    CHECK(saved.position.source == PositionSource::None);
    CHECK_FALSE(saved.position.point);
    hand().tap("listButton");
    CHECK(text("observationCard.0", "place") == "Ingen position");
    hand().tap("observationCard.0");
    CHECK(text("detailPlaceRow") == "Ingen position");
}

SCENARIO_METHOD(Pages, "a poor position is saved and shown as such")
{
    openWalk();
    phone.stand({57.18715, 14.04860}, 64);
    hand().tap("observeButton");
    hand().tap("withoutPhotoButton");
    CHECK(text("positionTitle") == "Svag position");
    hand().tap("categoryTile.lighting");
    CHECK(newObservation().position.accuracyMetres == 64.0);
    hand().tap("listButton");
    hand().tap("observationCard.0");
    CHECK(text("detailPlaceRow", "detail") == "Svag position ±64\u00A0m");
}

SCENARIO_METHOD(Pages, "a stale position is saved with its age and shown as such")
{
    openWalk();
    evening.stand();
    phone.store.clock.advance(4 * 60'000);
    awaitText("positionTag", "Senast kända, 4 min gammal");
    hand().tap("observeButton");
    hand().tap("withoutPhotoButton");
    CHECK(text("positionTitle") == "Senast kända");
    hand().tap("categoryTile.lighting");
    CHECK(newObservation().position.ageMs == 4 * 60'000);
    hand().tap("listButton");
    hand().tap("observationCard.0");
    CHECK(text("detailPlaceRow", "detail") == "Senast kända, 4 min gammal");
}

SCENARIO_METHOD(OnFailingDisk, "on a full phone saving says so, and what was typed stays")
{
    auto& hand = pages.hand();
    pages.openQuickStep();
    pages.hand().tap("writeMoreButton");
    hand.tap("categoryTile.lighting");
    hand.type("noteField", "lampan");
    disk.failAt(1, FaultVfs::Failure::Full);
    hand.tap("saveButton");
    pages.awaitText("problemBanner", "Telefonen är full.");
    CHECK(pages.text("noteField") == "lampan");
    CHECK(pages.observations().size() == 6);

    disk.heal();
    hand.tap("saveButton");
    CHECK(pages.newObservation().note == "lampan");
    hand.await("walkPage");
}

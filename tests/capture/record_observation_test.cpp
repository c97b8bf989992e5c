#include "capture/record_observation.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

#include <tuple>

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

namespace {

ObservationInput inputOn(const Uuid& walk)
{
    ObservationInput input;
    input.id = Uuid::v7(eveningWalk.ms);
    input.walk = walk;
    input.category = Category::Lighting;
    std::tie(input.polarity, input.severity) = defaultFeeling(input.category);
    input.position = {station, PositionSource::Gps, 6.0, 4000, std::nullopt};
    input.observedAt = eveningWalk;
    return input;
}

ReadyPhoto photoOf(store::Store& store, const std::string& bytes)
{
    ReadyPhoto photo;
    photo.id = Uuid::v7(eveningWalk.ms);
    photo.file = store.photoFiles().add(bytes);
    photo.width = 640;
    photo.height = 480;
    photo.takenAt = eveningWalk;
    return photo;
}

} // namespace

SCENARIO("an observation is recorded with its photos", "[observation]")
{
    GIVEN("a form with a draft and two photos")
    {
        TemporaryStore store;
        const auto walk = aWalk();
        save(*store, walk);
        auto input = inputOn(walk.id);
        input.photos = {photoOf(*store, "one"), photoOf(*store, "two")};
        store->drafts().put("observation", "{}");
        int commits = 0;
        store->notices().subscribe([&](const auto&) { ++commits; });

        WHEN("it is saved")
        {
            recordObservation(*store, input, "observation");

            THEN("row, photos and the end of the draft are one commit")
            {
                CHECK(commits == 1);
                const auto row = store->observations().find(input.id);
                REQUIRE(row);
                CHECK(row->category == Category::Lighting);
                CHECK(row->polarity == Polarity::Unsafe);
                CHECK(row->severity == 2);
                CHECK(row->sensitivity == Sensitivity::Walk);
                CHECK(row->position == input.position);
                CHECK(row->author == store->device());
                const auto photos = store->photos().ofObservation(input.id);
                REQUIRE(photos.size() == 2);
                CHECK(photos[0].photo.walk == walk.id);
                CHECK(photos[0].photo.width == 640);
                CHECK(photos[0].state == store::PhotoState::SavedHere);
                CHECK_FALSE(store->drafts().find("observation"));
            }
            THEN("saving it again saves it once, with what was changed and added")
            {
                input.note = "Och lådan står öppen.";
                input.photos.push_back(photoOf(*store, "three"));
                recordObservation(*store, input, "observation");
                CHECK(store->observations().countOfWalk(walk.id) == 1);
                CHECK(store->observations().find(input.id)->note == input.note);
                CHECK(store->photos().ofObservation(input.id).size() == 3);
                const auto before = store->replica().find(5, input.id.raw())->body;
                recordObservation(*store, input, "observation");
                CHECK(store->replica().find(5, input.id.raw())->body == before);
                removePhoto(*store, input.photos[0].id);
                CHECK(store->photos().ofObservation(input.id).size() == 2);
            }
            THEN("it can be taken back, and back again")
            {
                removeObservation(*store, input.id);
                CHECK(store->observations().countOfWalk(walk.id) == 0);
                restoreObservation(*store, input.id);
                CHECK(store->observations().countOfWalk(walk.id) == 1);
                removeObservation(*store, Uuid::v7(1));
            }
        }
        WHEN("somebody else changed it while the form was open")
        {
            recordObservation(*store, input, "");
            input.opened = store->observations().open(input.id);
            auto theirs = *store->observations().open(input.id);
            auto row = theirs.row;
            row.note = "Ledarens anteckning";
            store->door().commit([&](store::Writer& writer) { writer.update(theirs, row); });
            input.severity = 4;
            recordObservation(*store, input, "");

            THEN("only what this form changed is written")
            {
                const auto now = store->observations().find(input.id);
                CHECK(now->severity == 4);
                CHECK(now->note == "Ledarens anteckning");
            }
        }
    }
}

TEST_CASE("the light comes from the sun where nobody said it", "[observation]")
{
    TemporaryStore store;
    auto walk = aWalk();
    save(*store, walk);
    struct Case
    {
        const char* what;
        std::int64_t at;
        LightCondition light;
    };
    const std::int64_t noon = eveningWalk.ms - 7 * 3'600'000; // 11:30 UTC
    const Case cases[] = {{"in the evening", eveningWalk.ms, LightCondition::DarkLit},
                          {"at noon", noon, LightCondition::Daylight},
                          {"at dusk", noon + 4 * 3'600'000 - 600'000, LightCondition::Twilight}};
    for (const auto& c : cases) {
        INFO(c.what);
        for (const bool withFix : {true, false}) {
            auto input = inputOn(walk.id);
            input.id = Uuid::v7(c.at);
            input.observedAt.ms = c.at;
            if (!withFix)
                input.position = {}; // the walk's route says where it is
            recordObservation(*store, input, "");
            CHECK(store->observations().find(input.id)->light == c.light);
        }
    }
    auto said = inputOn(walk.id);
    said.light = LightCondition::DarkUnlit;
    recordObservation(*store, said, "");
    CHECK(store->observations().find(said.id)->light == LightCondition::DarkUnlit);

    auto nowhere = inputOn(Uuid::v7(77));
    nowhere.position = {};
    recordObservation(*store, nowhere, "");
    CHECK(store->observations().find(nowhere.id)->light == LightCondition::None);
}

TEST_CASE("no fix never blocks saving, and severity belongs to what is unsafe", "[observation]")
{
    TemporaryStore store;
    auto input = inputOn({});
    input.position = {};
    input.polarity = Polarity::Safe;
    input.severity = 3;
    recordObservation(*store, input, "");
    const auto row = store->observations().find(input.id);
    REQUIRE(row);
    CHECK_FALSE(row->position.point);
    CHECK(row->position.source == PositionSource::None);
    CHECK(row->severity == 0);
    CHECK(row->sensitivity == Sensitivity::Staff); // no walk

    CHECK(defaultFeeling(Category::WorksWell) == std::pair(Polarity::Safe, 0u));
    CHECK(defaultFeeling(Category::Underpass) == std::pair(Polarity::Unsafe, 2u));
}

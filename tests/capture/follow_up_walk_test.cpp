#include "capture/follow_up_walk.h"
#include "capture/start_walk.h"
#include "domain/checklist.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"
#include "sync/protocol/scope.h"

#include <map>

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

namespace {

constexpr std::int64_t minute = 60'000;

struct EarlierWalk
{
    Walk walk = aWalk();
    Stop tunnel;
    std::map<std::string, Observation> seen;
    Photo photo;
};

Observation seenAt(const EarlierWalk& earlier, int minutes, Polarity polarity, ObservationStatus status, GeoPoint point)
{
    auto row = anObservation(earlier.walk.id, eveningWalk.ms + minutes * minute);
    row.polarity = polarity;
    row.status = status;
    row.position.point = point;
    return row;
}

/// The route runs from the station to the north-east; «last» lies at its end, «first» at its start.
EarlierWalk saved(TemporaryStore& store)
{
    EarlierWalk earlier;
    earlier.walk.purpose = "Höstens mörker";
    earlier.walk.status = WalkStatus::Closed;
    earlier.walk.startedAt = eveningWalk;
    earlier.walk.endedAt = Instant{eveningWalk.ms + 90 * minute, 60};
    earlier.walk.weather = "Regn";
    earlier.tunnel.id = Uuid::v7(11);
    earlier.tunnel.walk = earlier.walk.id;
    earlier.tunnel.order = 1;
    earlier.tunnel.name = "Gångtunneln";
    earlier.tunnel.point = station;
    earlier.tunnel.visitedAt = eveningWalk;
    ChecklistQuestion question;
    question.id = Uuid::v7(12);
    question.walk = earlier.walk.id;
    question.kind = QuestionKind::YesNo;
    question.text = "Lyser alla lampor?";
    question.stop = earlier.tunnel.id;

    auto first = seenAt(earlier, 8, Polarity::Unsafe, ObservationStatus::Done, station);
    first.stop = earlier.tunnel.id;
    earlier.seen["last"] = seenAt(earlier, 2, Polarity::Neutral, ObservationStatus::NotAssessed, {57.187, 14.05});
    earlier.seen["first"] = first;
    earlier.seen["safe"] = seenAt(earlier, 3, Polarity::Safe, ObservationStatus::NotAssessed, station);
    earlier.seen["verified"] = seenAt(earlier, 4, Polarity::Unsafe, ObservationStatus::Verified, station);
    const auto file = store->photoFiles().add("the first picture");
    earlier.photo = aPhoto(first, file);
    store->door().commit([&](store::Writer& writer) {
        writer.create(earlier.walk);
        writer.create(earlier.tunnel);
        writer.create(question);
        for (const auto& [name, row] : earlier.seen)
            writer.create(row);
        writer.create(earlier.photo);
        writer.attachFile(earlier.photo.id, file.sha256, file.name, file.size);
    });
    return earlier;
}

Uuid planned(TemporaryStore& store, const EarlierWalk& earlier, CarriedOver carried)
{
    return planFollowUp(*store, store.clock,
                        {earlier.walk.id, "Återvandring centrum", Instant{store.clock.now().ms, 60}, carried});
}

/// Everything of these walks, in the order of the question that the follow-up is about.
std::vector<FollowUp> askedIn(TemporaryStore& store, const Uuid& walk)
{
    auto rows = store->followUps().ofWalk(walk);
    sortAlong(store->walks().find(walk)->route, rows);
    return rows;
}

} // namespace

SCENARIO("a follow-up walk is made from an earlier one", "[follow-up]")
{
    TemporaryStore store;
    store->setSetting("central.role", "leader");
    const auto earlier = saved(store);

    WHEN("it is made with the notes")
    {
        const auto id = planned(store, earlier, CarriedOver::Note);
        THEN("it takes over the route, the stops and their questions, but not what happened on the earlier one")
        {
            const auto walk = store->walks().find(id).value();
            CHECK(walk.kind == WalkKind::FollowUpWalk);
            CHECK(walk.predecessor == earlier.walk.id);
            CHECK(walk.status == WalkStatus::Planned);
            CHECK(walk.title == "Återvandring centrum");
            CHECK(walk.purpose == "Höstens mörker");
            CHECK(walk.route == earlier.walk.route);
            CHECK_FALSE(walk.startedAt);
            CHECK_FALSE(walk.endedAt);
            CHECK(walk.weather.empty());
            CHECK(mayLead(*store, id));
            const auto stops = store->stops().ofWalk(id);
            REQUIRE(stops.size() == 1);
            CHECK(stops[0].row.id != earlier.tunnel.id);
            CHECK(stops[0].row.name == "Gångtunneln");
            CHECK_FALSE(stops[0].row.visitedAt);
            const auto questions = store->questions().ofWalk(id);
            REQUIRE(questions.size() == 1);
            CHECK(questions[0].stop == stops[0].row.id);
            CHECK(questions[0].origin == Uuid(store->questions().ofWalk(earlier.walk.id)[0].id));
        }
        THEN("it asks about what is open, in walking order, and every row belongs to the new walk")
        {
            const auto rows = askedIn(store, id);
            REQUIRE(rows.size() == 2);
            CHECK(rows[0].origin == earlier.seen.at("first").id);
            CHECK(rows[0].note == "Lampan vid tunneln är släckt.");
            CHECK(rows[0].place == "Gångtunneln");
            CHECK(rows[0].status == ObservationStatus::Done);
            CHECK(rows[1].origin == earlier.seen.at("last").id);
            for (const auto& row : rows) {
                CHECK(row.walk == id);
                CHECK(row.sensitivity == Sensitivity::Walk);
                CHECK(store->photos().ofObservation(row.id).empty());
            }
        }
        THEN("what has reached this phone since is carried over when it is asked for, once")
        {
            CHECK(carryOver(*store, store.clock, id, CarriedOver::Note) == 0);
            save(*store, seenAt(earlier, 30, Polarity::Unsafe, ObservationStatus::Received, station));
            CHECK(carryOver(*store, store.clock, id, CarriedOver::Note) == 1);
            CHECK(carryOver(*store, store.clock, id, CarriedOver::Note) == 0);
            CHECK(askedIn(store, id).size() == 3);
        }
    }
    WHEN("it is made with the places alone")
    {
        const auto id = planned(store, earlier, CarriedOver::Place);
        THEN("nothing that was written or photographed is told")
        {
            for (const auto& row : askedIn(store, id)) {
                CHECK(row.note.empty());
                CHECK(store->photos().ofObservation(row.id).empty());
            }
        }
    }
    WHEN("it is made with notes and photos")
    {
        const auto id = planned(store, earlier, CarriedOver::NoteAndPhoto);
        THEN("the photo is a row of the new walk with the same bytes, to be sent for it, and the old one is as it was")
        {
            const auto rows = askedIn(store, id);
            const auto photos = store->photos().ofObservation(rows[0].id);
            REQUIRE(photos.size() == 1);
            CHECK(photos[0].photo.id != earlier.photo.id);
            CHECK(photos[0].photo.walk == id);
            CHECK(photos[0].photo.role == PhotoRole::Before);
            CHECK(photos[0].photo.sha256 == earlier.photo.sha256);
            CHECK(photos[0].state == store::PhotoState::SavedHere);
            CHECK(TemporaryFolder::read(photos[0].path) == "the first picture");
            CHECK(store->photos().ofObservation(rows[1].id).empty());
            CHECK(store->photos().ofObservation(earlier.seen.at("first").id).size() == 1);
        }
    }
    WHEN("the follow-up is itself followed up")
    {
        const auto second = planned(store, earlier, CarriedOver::NoteAndPhoto);
        const auto rows = askedIn(store, second);
        const auto answer = [&](const FollowUp& row, FollowUpResult result) {
            FollowUpAnswer said;
            said.id = Uuid::v7(eveningWalk.ms);
            said.walk = second;
            said.followUp = row.id;
            said.result = result;
            said.answeredAt = store.clock.now();
            save(*store, said);
        };
        answer(rows[0], FollowUpResult::Partly);
        answer(rows[1], FollowUpResult::Gone);
        const auto third =
            planFollowUp(*store, store.clock, {second, "Tredje gången", eveningWalk, CarriedOver::NoteAndPhoto});
        THEN("what is not gone is asked again, under its first observation")
        {
            const auto again = askedIn(store, third);
            REQUIRE(again.size() == 1);
            CHECK(again[0].origin == earlier.seen.at("first").id);
            CHECK(again[0].place == "Gångtunneln");
            CHECK(store->photos().ofObservation(again[0].id).size() == 1);
            CHECK(store->followUps().ofObservation(earlier.seen.at("first").id).size() == 2);
        }
    }
    WHEN("a phone that may not lead the earlier walk tries")
    {
        store->setSetting("central.role", "participant");
        THEN("it cannot")
        {
            CHECK_THROWS_AS(planned(store, earlier, CarriedOver::Place), std::invalid_argument);
            CHECK(store->walks().all().size() == 1);
        }
    }
}

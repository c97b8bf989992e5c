#include "capture/answer_question.h"
#include "capture/record_observation.h"
#include "capture/start_walk.h"
#include "capture/track_recorder.h"
#include "capture/visited_stops.h"
#include "capture/walk_groups.h"
#include "domain/checklist.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

#include <stdexcept>

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

namespace {

/// A walk of six stops that runs on this phone.
struct Walking
{
    explicit Walking(bool leads)
    {
        if (leads)
            store->setSetting("central.role", "leader"); // made here by a leader: it is this phone's to lead
        save(*store, walk);
        for (std::uint32_t order = 1; order <= 6; ++order) {
            Stop stop;
            stop.id = Uuid::v7(eveningWalk.ms + order);
            stop.walk = walk.id;
            stop.order = order;
            stop.name = "Stopp " + std::to_string(order);
            stop.point = GeoPoint{57.186 + 0.001 * order, 14.0478};
            save(*store, stop);
            ids.push_back(stop.id);
        }
        startWalk(*store, store.clock, walk.id);
    }

    VisitedStops stops() { return {*store, store.clock, walk.id}; }
    WalkGroups groups() { return groupsOf(*store, walk.id); }
    Stop stop(std::size_t order) { return store->stops().find(ids.at(order - 1)).value(); }
    std::vector<std::uint32_t> shares()
    {
        std::vector<std::uint32_t> shares;
        for (const auto& each : groups().stops)
            shares.push_back(each.group);
        return shares;
    }
    std::uint32_t next()
    {
        const auto next = stops().next();
        return next ? next->order : 0;
    }

    TemporaryStore store;
    Walk walk = aWalk();
    std::vector<Uuid> ids;
};

using Shares = std::vector<std::uint32_t>;

} // namespace

SCENARIO("a leader divides a walk on the spot, and gathers it again", "[groups]")
{
    Walking here(true);
    here.stops().mark(here.stop(1));
    here.store.clock.advance(60'000);
    CHECK(here.groups().count == 0);

    WHEN("it is divided into two")
    {
        divideWalk(*here.store, here.store.clock, here.walk.id, 2);
        THEN("what is left is shared out, the leader goes with the first, and the last stop is where they meet")
        {
            CHECK(here.groups().told);
            CHECK(here.groups().own == 1);
            CHECK(here.shares() == Shares{0, 1, 1, 2, 2, 0});
            CHECK(here.next() == 2);
            here.stops().mark(here.stop(2));
            here.stops().mark(here.stop(3));
            CHECK(here.next() == 6);
            CHECK(here.store->stopVisits().ofWalk(here.walk.id).size() == 2);
        }
        THEN("the leader may go with the other group")
        {
            joinGroup(*here.store, here.store.clock, here.walk.id, 2);
            CHECK(here.next() == 4);
            joinGroup(*here.store, here.store.clock, here.walk.id, 3); // there is none
            CHECK(here.groups().own == 2);
        }
        THEN("a stop can be given to another group, and to everybody")
        {
            giveStop(*here.store, here.ids[1], 2);
            CHECK(here.shares() == Shares{0, 2, 1, 2, 2, 0});
            CHECK(here.next() == 3);
            giveStop(*here.store, here.ids[1], 0);
            CHECK(here.next() == 2);
        }
        THEN("what is written down knows the group")
        {
            ObservationInput input;
            input.id = Uuid::v7(here.store.clock.now().ms);
            input.walk = here.walk.id;
            input.category = Category::Lighting;
            recordObservation(*here.store, input, "");
            CHECK(here.store->observations().find(input.id)->group == 1);
            answerQuestion(*here.store, here.store.clock,
                           {here.walk.id, here.ids[1], seededQuestions()[0].id, Answer::Score2, ""});
            CHECK(here.store->answers().ofWalk(here.walk.id).at(0).group == 1);
        }
        THEN("what another group has done counts, but not for this one where all meet")
        {
            StopVisit others;
            others.id = Uuid::v7(here.store.clock.now().ms);
            others.walk = here.walk.id;
            others.stop = here.ids[5];
            others.visitedAt = here.store.clock.now();
            others.group = 2;
            others.author = Uuid::v7(77);
            const auto stops = here.stops();
            save(*here.store, others);
            CHECK(here.stops().visited(here.stop(6)));
            // The row's author is this phone, as everything that is written here; the group decides for another's.
            CHECK(here.next() == 2);
        }
        AND_WHEN("all meet again")
        {
            meetAgain(*here.store, here.store.clock, here.walk.id);
            THEN("every stop is everybody's, and what was visited stays so")
            {
                CHECK(here.groups().count == 0);
                CHECK(here.shares() == Shares{0, 0, 0, 0, 0, 0});
                CHECK(groupHere(*here.store, here.walk.id) == 0);
                CHECK(here.next() == 2);
            }
            THEN("it can be divided anew, and has to be chosen anew")
            {
                here.stops().mark(here.stop(2));
                here.store.clock.advance(60'000);
                divideWalk(*here.store, here.store.clock, here.walk.id, 3);
                CHECK(here.shares() == Shares{0, 1, 1, 2, 3, 0});
                CHECK(here.stop(2).group == 1); // it was the first group's, and is told so afterwards
            }
        }
        AND_WHEN("the walk is finished while it is divided")
        {
            finishWalk(*here.store, here.store.clock, here.walk.id);
            CHECK(here.groups().count == 0);
            CHECK(here.store->walks().find(here.walk.id)->groups == 0);
        }
    }
    CHECK_THROWS_AS(divideWalk(*here.store, here.store.clock, here.walk.id, 1), std::invalid_argument);
    CHECK_THROWS_AS(divideWalk(*here.store, here.store.clock, here.walk.id, 4), std::invalid_argument);
}

SCENARIO("the line that was walked with a group is told apart from the others'", "[groups]")
{
    Walking here(true);
    TrackRecorder track(*here.store, here.store.clock);
    track.begin(here.walk.id);
    const auto step = [&](int at) {
        here.store.clock.advance(20'000);
        track.add({{57.186 + 0.0005 * at, 14.0478}, 6, {}, here.store.clock.now().ms});
    };
    step(0);
    step(1);
    divideWalk(*here.store, here.store.clock, here.walk.id, 2);
    step(2);
    step(3);
    meetAgain(*here.store, here.store.clock, here.walk.id);
    step(4);
    finishWalk(*here.store, here.store.clock, here.walk.id);
    std::vector<std::uint32_t> groups;
    for (const auto& piece : here.store->tracks().ofWalk(here.walk.id))
        groups.push_back(piece.group);
    CHECK(groups == Shares{0, 1, 0});
}

SCENARIO("a participant without a network says what the leader has called out", "[groups]")
{
    Walking here(false);
    here.stops().mark(here.stop(1));
    here.store.clock.advance(60'000);
    const auto rowBefore = here.store->walks().find(here.walk.id);
    divideWalk(*here.store, here.store.clock, here.walk.id, 2);

    THEN("the phone shares the stops out as the leader's does, writes no row of the walk, and asks for the group")
    {
        CHECK(here.store->walks().find(here.walk.id) == rowBefore);
        CHECK_FALSE(here.groups().told);
        CHECK(here.groups().count == 2);
        CHECK(here.groups().own == 0);
        CHECK(here.shares() == Shares{0, 1, 1, 2, 2, 0});
        CHECK(here.next() == 2);
        giveStop(*here.store, here.ids[1], 2); // not this phone's to give
        CHECK(here.shares() == Shares{0, 1, 1, 2, 2, 0});
    }
    joinGroup(*here.store, here.store.clock, here.walk.id, 2);
    CHECK(here.next() == 4);
    here.stops().mark(here.stop(4));
    REQUIRE(here.store->stopVisits().ofWalk(here.walk.id).size() == 1);
    CHECK_FALSE(here.stop(4).visitedAt);
    here.stops().unmark(here.stop(4));
    CHECK(here.store->stopVisits().ofWalk(here.walk.id).empty());
    CHECK(here.next() == 4);

    WHEN("the leader's rows arrive")
    {
        const auto opened = here.store->walks().open(here.walk.id);
        Walk told = opened->row;
        told.groups = 2;
        told.dividedAt = Instant{here.store.clock.now().ms + 90'000, 60}; // a clock that goes before
        here.store->door().commit([&](store::Writer& writer) {
            writer.update(*opened, told);
            const auto stop = here.store->stops().open(here.ids[4]);
            Stop given = stop->row;
            given.group = 2;
            writer.update(*stop, given);
        });
        THEN("the group that was said stays, and the stops are as the leader shared them out")
        {
            CHECK(here.groups().told);
            CHECK(here.groups().own == 2);
            CHECK(here.shares() == Shares{0, 0, 0, 0, 2, 0});
        }
        AND_WHEN("the leader gathers all")
        {
            const auto again = here.store->walks().open(here.walk.id);
            Walk together = again->row;
            together.groups = 0;
            here.store->door().commit([&](store::Writer& writer) { writer.update(*again, together); });
            CHECK(here.groups().count == 0);
            CHECK(groupHere(*here.store, here.walk.id) == 0);
        }
    }
    WHEN("the participant gathers by hand")
    {
        meetAgain(*here.store, here.store.clock, here.walk.id);
        CHECK(here.groups().count == 0);
    }
}

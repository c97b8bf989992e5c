#include "capture/track_recorder.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

#include <cmath>

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

namespace {

/// A walk to the north at 1.5 m/s, one fix a second.
struct Stroll
{
    TemporaryStore store;
    Walk walk = aWalk();
    int seconds = 0;

    Stroll() { save(*store, walk); }

    void go(TrackRecorder& track, int forSeconds, double accuracy = 6)
    {
        for (int i = 0; i < forSeconds; ++i, ++seconds) {
            store.clock.advance(1000);
            track.add({{station.latitude + seconds * 1.5 / 111'195, station.longitude},
                       accuracy,
                       std::nullopt,
                       store.clock.now().ms});
        }
    }
    std::size_t pieces() { return store->tracks().ofWalk(walk.id).size(); }
};

} // namespace

SCENARIO("the line of a walk is recorded in pieces", "[track]")
{
    Stroll stroll;
    auto track = std::make_unique<TrackRecorder>(*stroll.store, stroll.store.clock);

    WHEN("somebody walks for twelve minutes")
    {
        track->begin(stroll.walk.id);
        stroll.go(*track, 12 * 60);

        THEN("a piece a five minutes is a row, and the rest lies in the draft")
        {
            CHECK(stroll.pieces() == 2);
            const auto line = track->line();
            CHECK(std::abs(lengthMetres(line) - 12 * 60 * 1.5) < 15);
            // A point every fourth second, when at least five metres have passed.
            CHECK(line.size() == 180);

            track->end();
            CHECK(stroll.pieces() == 3);
            CHECK(track->line().empty());
            track->begin(stroll.walk.id);
            CHECK(track->line().size() == 180);
            for (const auto& piece : stroll.store->tracks().ofWalk(stroll.walk.id)) {
                CHECK(piece.walk == stroll.walk.id);
                CHECK(piece.points.size() < 800);
            }
            track->end();
            CHECK(stroll.pieces() == 3);
        }
        THEN("a killed app loses no point")
        {
            const auto line = track->line();
            track.reset();
            stroll.store.reopen();
            TrackRecorder again(*stroll.store, stroll.store.clock);
            again.begin(stroll.walk.id);
            CHECK(again.line() == line);
            stroll.go(again, 8);
            CHECK(again.line().size() == line.size() + 2);
        }
    }
    WHEN("the fixes are poor, stale or come before it began")
    {
        stroll.go(*track, 20);
        track->begin(stroll.walk.id);
        stroll.go(*track, 20, 80);
        track->add({station, 5.0, std::nullopt, stroll.store.clock.now().ms - 40'000});
        CHECK(track->line().empty());
        track->end();
        CHECK(stroll.pieces() == 0);
    }
    WHEN("somebody stands still")
    {
        track->begin(stroll.walk.id);
        for (int i = 0; i < 60; ++i) {
            stroll.store.clock.advance(1000);
            track->add({station, 5.0, std::nullopt, stroll.store.clock.now().ms});
        }
        CHECK(track->line().size() == 4); // every fifteen seconds
    }
    WHEN("another walk begins")
    {
        track->begin(stroll.walk.id);
        stroll.go(*track, 20);
        const auto other = aWalk();
        save(*stroll.store, other);
        track->begin(other.id);
        CHECK(stroll.pieces() == 1);
        CHECK(track->line().empty());
    }
}

#include "capture/start_walk.h"
#include "capture/track_recorder.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"
#include "sync/protocol/scope.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

namespace {

void grant(TemporaryStore& store, sync::Scope scope, std::uint32_t rights)
{
    SQLite::Database raw(store.database().string(), SQLite::OPEN_READWRITE, 1000);
    SQLite::Statement statement(raw, "INSERT INTO scope(scope, rights, digest) VALUES(?, ?, 0)");
    statement.bind(1, scope);
    statement.bind(2, rights);
    statement.exec();
}

constexpr auto participant = sync::mayRead | sync::mayWriteOwn, leader = participant | sync::mayWriteAll;

} // namespace

SCENARIO("a walk is started and finished", "[walk]")
{
    TemporaryStore store;
    const auto walk = aWalk();
    save(*store, walk);
    const auto scope = sync::walkScope(walk.id.raw());
    const auto began = store.clock.now();

    GIVEN("a leader's phone")
    {
        const bool everyWalk = GENERATE(false, true);
        grant(store, everyWalk ? sync::everyWalkScope : scope, leader);

        WHEN("the leader starts it")
        {
            startWalk(*store, store.clock, walk.id);
            THEN("it runs here, and its row says so, since when and in which light")
            {
                const auto row = store->walks().running();
                REQUIRE(row);
                CHECK(row->status == WalkStatus::Running);
                CHECK(row->startedAt == began);
                CHECK(row->light == LightCondition::DarkLit);
            }
            THEN("starting it again changes nothing")
            {
                store.clock.advance(60'000);
                startWalk(*store, store.clock, walk.id);
                CHECK(store->walks().running()->startedAt == began);
            }
            THEN("finishing closes it and writes the last piece of the track")
            {
                TrackRecorder track(*store, store.clock);
                track.begin(walk.id);
                track.add({station, 5.0, std::nullopt, store.clock.now().ms});
                CHECK(store->tracks().ofWalk(walk.id).empty());
                store.clock.advance(60'000);
                finishWalk(*store, store.clock, walk.id);
                CHECK_FALSE(store->walks().running());
                const auto row = store->walks().find(walk.id);
                CHECK(row->status == WalkStatus::Closed);
                CHECK(row->endedAt == store.clock.now());
                CHECK(store->tracks().ofWalk(walk.id).size() == 1);
                track.end();
                CHECK(store->tracks().ofWalk(walk.id).size() == 1);
            }
        }
    }
    GIVEN("a participant's phone")
    {
        grant(store, scope, participant);
        startWalk(*store, store.clock, walk.id);
        REQUIRE(store->walks().running());
        CHECK(store->walks().running()->id == walk.id);
        CHECK(store->walks().running()->status == WalkStatus::Planned);
        finishWalk(*store, store.clock, walk.id);
        CHECK_FALSE(store->walks().running());
        CHECK(store->walks().find(walk.id)->status == WalkStatus::Planned);
    }
    GIVEN("a walk that was deleted while it ran here")
    {
        grant(store, scope, participant);
        startWalk(*store, store.clock, walk.id);
        store->door().commit([&](store::Writer& writer) { writer.remove(*store->walks().open(walk.id)); });
        CHECK_FALSE(store->walks().running());
        finishWalk(*store, store.clock, walk.id);
        CHECK(store->setting(store::runningWalk) == "");
        CHECK_THROWS_AS(startWalk(*store, store.clock, walk.id), std::invalid_argument);
    }
    GIVEN("a walk that nobody knows")
    {
        CHECK_THROWS_AS(startWalk(*store, store.clock, Uuid::v7(3)), std::invalid_argument);
        CHECK_FALSE(store->walks().running());
    }
}

#include "capture/check_in.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

SCENARIO("a patrol checks in and out", "[presence]")
{
    GIVEN("nobody checked in")
    {
        TemporaryStore store;
        CHECK_FALSE(store->presences().running());
        const auto place = Uuid::v7(1);

        WHEN("a patrol checks in at the station")
        {
            const auto began = store.clock.now();
            const auto id =
                checkIn(*store, store.clock, {place, PresenceMode::Bicycle, 2, Verification::InsideByPosition});

            THEN("it runs, also after a kill")
            {
                store.reopen();
                const auto running = store->presences().running();
                REQUIRE(running);
                CHECK(running->id == id);
                CHECK(running->place == place);
                CHECK(running->mode == PresenceMode::Bicycle);
                CHECK(running->officers == 2);
                CHECK(running->startedAt == began);
                CHECK(running->verification == Verification::InsideByPosition);
                CHECK(running->sensitivity == Sensitivity::Staff);
                CHECK(running->walk.isNil());
            }
            THEN("checking out ends it once")
            {
                store.clock.advance(12 * 60'000);
                const auto ended = store.clock.now();
                checkOut(*store, store.clock, id, "Lugnt på perrongen");
                CHECK_FALSE(store->presences().running());
                store.clock.advance(60'000);
                checkOut(*store, store.clock, id, "Igen");
                const auto row = store->presences().find(id);
                CHECK(row->endedAt == ended);
                CHECK(row->note == "Lugnt på perrongen");
                REQUIRE(store->presences().since(began.ms).size() == 1);
                CHECK(store->presences().since(began.ms + 1).empty());
            }
            THEN("checking in elsewhere ends it in the same commit")
            {
                int commits = 0;
                store->notices().subscribe([&](const auto&) { ++commits; });
                store.clock.advance(60'000);
                const auto next = checkIn(*store, store.clock, {});
                CHECK(commits == 1);
                CHECK(store->presences().running()->id == next);
                CHECK(store->presences().find(id)->endedAt == store.clock.now());
            }
            THEN("a presence that nobody knows is not ended")
            {
                checkOut(*store, store.clock, Uuid::v7(5), "");
                CHECK(store->presences().running());
            }
        }
    }
}

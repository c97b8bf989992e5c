#include "store/sync_connection.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"
#include "sync/protocol/cell.h"

#include <atomic>
#include <thread>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;

SCENARIO("the screen and the sync thread use one store at the same time", "[connections]")
{
    GIVEN("a store and its sync connection on another thread")
    {
        TemporaryStore store;
        const auto walk = aWalk().id;
        const auto place = Uuid::v7(1);
        std::atomic<int> observationNotices = 0, placeNotices = 0;
        store->notices().subscribe([&](const auto& tables) {
            observationNotices += tables.contains(5) ? 1 : 0;
            placeNotices += tables.contains(2) ? 1 : 0;
        });
        constexpr int saves = 60;

        WHEN("both write")
        {
            std::atomic<bool> failed = false;
            std::thread syncThread([&, connection = store->syncStore()] {
                try {
                    for (int i = 0; i < saves; ++i)
                        connection->transaction([&] {
                            auto& replica = connection->replica();
                            replica.save(
                                2, place.raw(),
                                {{3, sync::varintCell(3, 1)}, {6, sync::bytesCell(6, "nr " + std::to_string(i))}});
                            (void)replica.standing();
                            return std::vector<std::uint32_t>{2};
                        });
                } catch (...) {
                    failed = true;
                }
            });
            std::size_t seen = 0;
            for (int i = 0; i < saves; ++i) {
                save(*store, anObservation(walk, eveningWalk.ms + i));
                const auto count = store->observations().countOfWalk(walk);
                CHECK(count > seen);
                seen = count;
            }
            syncThread.join();

            THEN("nothing is lost, each sees the other's, and the screens were told once a commit")
            {
                CHECK_FALSE(failed);
                CHECK(store->observations().countOfWalk(walk) == saves);
                REQUIRE(store->places().find(place));
                CHECK(store->places().find(place)->name == "nr " + std::to_string(saves - 1));
                CHECK(store->replica().standing().waiting == saves + 1);
                CHECK(observationNotices == saves);
                CHECK(placeNotices == saves);
            }
        }
        WHEN("the sync thread's work fails")
        {
            const auto connection = store->syncStore();
            CHECK_THROWS_AS(connection->transaction([&]() -> std::vector<std::uint32_t> {
                connection->replica().save(2, place.raw(), {{3, sync::varintCell(3, 1)}});
                throw std::runtime_error("garbage from central");
            }),
                            std::runtime_error);
            THEN("nothing of it is kept and nobody is told")
            {
                CHECK_FALSE(store->places().find(place));
                CHECK(placeNotices == 0);
            }
        }
    }
}

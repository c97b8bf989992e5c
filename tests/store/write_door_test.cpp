#include "store/connection.h"
#include "store/errors.h"
#include "store/migrations.h"
#include "store/projections.h"
#include "store/write_door.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_folder.h"
#include "support/temporary_store.h"

#include <sqlite3.h>
#include <sys/mount.h>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;

namespace {

/// Passes on to the store's projections, or fails in the middle of a save.
class FailingProjection final : public sync::Projection
{
  public:
    explicit FailingProjection(sync::Projection& inner) : m_inner(inner) {}
    void put(std::int64_t n, std::uint32_t table, std::string_view id, const sync::Body& body) override
    {
        m_inner.put(n, table, id, body);
        if (failing)
            throw std::logic_error("the projection failed");
    }
    void drop(std::int64_t n, std::uint32_t table, std::string_view id) override { m_inner.drop(n, table, id); }
    bool failing = false;

  private:
    sync::Projection& m_inner;
};

struct Door
{
    TemporaryFolder folder;
    std::unique_ptr<SQLite::Database> database = openConnection(folder.path() / "lykta.db");
    Projections projections{*database};
    FailingProjection failing{projections};
    sync::Replica replica = [this] {
        migrate(*database);
        return sync::Replica(*database, failing, [] { return std::uint64_t{1'794'508'200'000}; });
    }();
    ChangeNotices notices;
    WriteDoor door{*database, replica, notices};

    Door() { projections.rebuildIfChanged(replica); }

    std::int64_t count(const std::string& table)
    {
        return database->execAndGet("SELECT count(*) FROM " + table).getInt64();
    }
};

} // namespace

SCENARIO("a save is kept whole or not at all", "[door]")
{
    GIVEN("a store and a listener")
    {
        Door store;
        int notices = 0;
        ChangeNotices::Tables told;
        const int subscription = store.notices.subscribe([&](const auto& tables) {
            ++notices;
            told = tables;
        });
        const auto observation = anObservation(aWalk().id);

        WHEN("the projection fails")
        {
            store.failing.failing = true;
            CHECK_THROWS_AS(store.door.commit([&](Writer& writer) { writer.create(observation); }), std::logic_error);
            const auto time = store.replica.meta("hlc");

            THEN("neither record nor journal nor projection is kept, and nobody is told")
            {
                CHECK(store.count("record") == 0);
                CHECK(store.count("journal") == 0);
                CHECK(store.count("observation") == 0);
                CHECK(notices == 0);

                store.failing.failing = false;
                store.door.commit([&](Writer& writer) { writer.create(observation); });
                CHECK(store.count("record") == 1);
                CHECK(store.count("journal") == 1);
                CHECK(store.count("observation") == 1);
                CHECK(notices == 1);
                CHECK(told == ChangeNotices::Tables{5});
            }
        }
        WHEN("the listener has gone")
        {
            store.notices.unsubscribe(subscription);
            store.door.commit([&](Writer& writer) { writer.create(observation); });
            CHECK(notices == 0);
        }
        WHEN("a commit begins inside another")
        {
            CHECK_THROWS_AS(store.door.commit([&](Writer& writer) {
                writer.create(observation);
                store.door.commit([&](Writer& inner) { inner.create(observation); });
            }),
                            StorageFailed);
            CHECK(store.count("record") == 0);
        }
        WHEN("the row has no audience")
        {
            auto nowhere = observation;
            nowhere.walk = {};
            CHECK_THROWS_AS(store.door.commit([&](Writer& writer) { writer.create(nowhere); }), std::invalid_argument);
            CHECK(store.count("record") == 0);
        }
    }
}

TEST_CASE("a save costs the same however much waits for central", "[door]")
{
    Door store;
    const auto walk = aWalk().id;
    std::int64_t at = eveningWalk.ms;
    // Counts the instructions of SQLite's machine.
    static std::int64_t instructions;
    const auto saveOne = [&] {
        instructions = 0;
        store.door.commit([&](Writer& writer) { writer.create(anObservation(walk, ++at)); });
        return instructions;
    };
    sqlite3_progress_handler(
        store.database->getHandle(), 1,
        [](void*) {
            ++instructions;
            return 0;
        },
        nullptr);
    saveOne();
    const auto first = saveOne();
    for (int i = 0; i < 1000; ++i)
        saveOne();
    CHECK(first > 50);
    CHECK(saveOne() < first + 20);
}

SCENARIO("the disk is full", "[door]")
{
    GIVEN("a database that may not grow")
    {
        Door store;
        store.database->exec("PRAGMA max_page_count = " +
                             std::to_string(store.database->execAndGet("PRAGMA page_count").getInt() + 8));
        const auto walk = aWalk();
        std::int64_t saved = 0;

        WHEN("observations are saved until it is full")
        {
            bool full = false;
            for (int i = 0; i < 1000 && !full; ++i) {
                auto observation = anObservation(walk.id, eveningWalk.ms + i);
                observation.note = std::string(500, 'x');
                try {
                    store.door.commit([&](Writer& writer) { writer.create(observation); });
                    ++saved;
                } catch (const DiskFull&) {
                    full = true;
                }
            }
            THEN("the one that found no room is not kept, those before are, and saving works once there is room")
            {
                CHECK(full);
                CHECK(store.count("record") == saved);
                CHECK(store.count("journal") == saved);
                CHECK(store.count("observation") == saved);
                store.database->exec("PRAGMA max_page_count = 100000");
                store.door.commit([&](Writer& writer) { writer.create(anObservation(walk.id)); });
                CHECK(store.count("record") == saved + 1);
            }
        }
    }
    GIVEN("a disk of one megabyte")
    {
        const TemporaryFolder folder;
        if (mount("none", folder.path().c_str(), "tmpfs", 0, "size=1m") != 0) {
            WARN("skipped: this system does not let the test mount a small disk");
            return;
        }
        std::size_t saved = 0;
        const auto walk = aWalk();
        ManualClock clock;
        {
            auto opened = Store::open(folder.path() / "data", clock);
            auto& store = *std::get<Store::Ready>(opened).store;
            store.drafts().put("observation", "{}");

            WHEN("photos and observations are saved until it is full")
            {
                CHECK_THROWS_AS(store.photoFiles().add(std::string(2u << 20, 'x')), DiskFull);
                CHECK(store.photoFiles().names().empty());
                bool full = false;
                for (int i = 0; i < 2000 && !full; ++i) {
                    auto observation = anObservation(walk.id, eveningWalk.ms + i);
                    observation.note = std::string(4000, 'x');
                    try {
                        save(store, observation);
                        ++saved;
                    } catch (const DiskFull&) {
                        full = true;
                    }
                }
                THEN("nothing half-saved is seen, and the draft stays")
                {
                    CHECK(full);
                    CHECK(saved > 0);
                    CHECK(store.observations().countOfWalk(walk.id) == saved);
                    CHECK(store.drafts().find("observation"));
                }
            }
        }
        umount(folder.path().c_str());
    }
}

#include "store/connection.h"
#include "store/migrations.h"
#include "store/version_on_disk.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/child_process.h"
#include "support/temporary_store.h"

#include <map>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;

namespace {

/// Every file of a folder with its bytes.
std::map<std::string, std::string> contentOf(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().string()] = TemporaryFolder::read(entry.path());
    return files;
}

} // namespace

SCENARIO("a store from a newer version is refused and left untouched", "[newer]")
{
    GIVEN("a store that a later Lykta has written and closed")
    {
        TemporaryStore store;
        save(*store, anObservation(aWalk().id));
        store.close();
        openConnection(store.database())->exec("PRAGMA user_version = 99");
        const auto before = contentOf(store.folder());

        WHEN("it is opened")
        {
            const auto result = Store::open(store.folder(), store.clock);
            THEN("both versions are told and no byte has changed, no file was added")
            {
                REQUIRE(std::holds_alternative<TooNew>(result));
                CHECK(std::get<TooNew>(result).found == 99);
                CHECK(std::get<TooNew>(result).known == knownVersion());
                CHECK(contentOf(store.folder()) == before);
            }
        }
    }
    GIVEN("a store whose new version lies in the write-ahead log alone, since the later Lykta was killed")
    {
        TemporaryStore store;
        store.close();
        ChildProcess child([&] {
            static auto database = openConnection(store.database());
            database->exec("PRAGMA user_version = 99");
        });
        REQUIRE(child.waitForStep());
        child.kill();
        const auto before = contentOf(store.folder());
        REQUIRE(before.contains(store.database().string() + "-wal"));
        REQUIRE(before.at(store.database().string() + "-wal").size() > 0);

        WHEN("it is opened")
        {
            const auto result = Store::open(store.folder(), store.clock);
            THEN("it is refused as well")
            {
                REQUIRE(std::holds_alternative<TooNew>(result));
                CHECK(std::get<TooNew>(result).found == 99);
                CHECK(contentOf(store.folder()) == before);
            }
        }
    }
}

TEST_CASE("the version is read from the file", "[newer]")
{
    const TemporaryFolder folder;
    CHECK(versionOnDisk(folder.path() / "missing.db") == 0);
    CHECK(versionOnDisk(folder.write("empty.db", "")) == 0);
    CHECK(versionOnDisk(folder.write("foreign.db", std::string(5000, 'x'))) == 0);
    {
        SQLite::Database database((folder.path() / "a.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA user_version = 7; CREATE TABLE t(a)");
    }
    CHECK(versionOnDisk(folder.path() / "a.db") == 7);
    folder.write("a.db-wal", "no log");
    CHECK(versionOnDisk(folder.path() / "a.db") == 7);
}

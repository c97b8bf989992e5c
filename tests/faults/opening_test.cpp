// What is not a step of an evening: making a store, bringing it to this build, and a disk that does not confirm.
#include "faults/every_call.h"
#include "faults/phone_on_disk.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/fault_vfs.h"
#include "support/manual_clock.h"
#include "support/temporary_folder.h"
#include "sync/central/sqlite_store.h"

#include <SQLiteCpp/Database.h>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace lykta;
using namespace lykta::test;
using Failure = FaultVfs::Failure;

namespace {

std::unique_ptr<store::Store> opened(const TemporaryFolder& folder, const ManualClock& clock)
{
    auto result = store::Store::open(folder.path() / "data", clock);
    auto& ready = std::get<store::Store::Ready>(result);
    CHECK_FALSE(ready.salvage);
    return std::move(ready.store);
}

} // namespace

SCENARIO("a phone's store that could not be made is made at the next start", "[faults]")
{
    const ManualClock clock;
    failingAtEveryCall([&](const TemporaryFolder& folder) { opened(folder, clock); },
                       [&](const TemporaryFolder& folder, bool) {
                           const auto store = opened(folder, clock);
                           const auto row = anObservation(aWalk().id);
                           save(*store, row);
                           CHECK(store->observations().find(row.id));
                       });
}

SCENARIO("what is derived from the rows is brought to this build whole, or at the next start", "[faults]")
{
    const ManualClock clock;
    const TemporaryFolder prepared;
    const auto walk = aWalk();
    preparePhone(prepared.path() / "data");
    {
        const auto store = opened(prepared, clock);
        for (int i = 0; i < 30; ++i)
            save(*store, anObservation(walk.id, eveningWalk.ms + i));
    }
    {
        SQLite::Database older((prepared.path() / "data" / "lykta.db").string(), SQLite::OPEN_READWRITE);
        older.exec("UPDATE meta SET value = 'an older build' WHERE key = 'projections'");
        older.exec("DROP TABLE observation");
        older.exec("CREATE TABLE observation(n INTEGER PRIMARY KEY, note_of_an_older_build TEXT)");
    }
    failingAtEveryCall(
        [&](const TemporaryFolder& folder) {
            std::filesystem::copy(prepared.path(), folder.path(), std::filesystem::copy_options::recursive);
            opened(folder, clock);
        },
        [&](const TemporaryFolder& folder, bool) {
            const auto store = opened(folder, clock);
            CHECK(store->observations().ofWalk(walk.id).size() == 30);
            CHECK(store->replica().standing().waiting == 30);
        });
}

SCENARIO("a central store that could not be made is made by asking again", "[faults]")
{
    failingAtEveryCall(
        [](const TemporaryFolder& folder) { central::SqliteStore::create(folder.path() / "central.sqlite"); },
        [](const TemporaryFolder& folder, bool cameThrough) {
            if (!cameThrough)
                central::SqliteStore::create(folder.path() / "central.sqlite");
            central::Metrics metrics;
            const central::SqliteStore store(folder.path() / "central.sqlite", metrics);
            CHECK(store.id().size() == 16);
        });
}

SCENARIO("a central store of an older build is brought to this one whole, or at the next start", "[faults]")
{
    const TemporaryFolder prepared;
    const auto file = prepared.path() / "central.sqlite";
    central::SqliteStore::create(file);
    {
        central::Metrics metrics;
        central::SqliteStore store(file, metrics);
        store.write([](central::Session& session) {
            for (int i = 0; i < 30; ++i)
                session.putBlob({std::string(32, static_cast<char>('a' + i)), 1, 1, std::nullopt});
        });
    }
    {
        SQLite::Database older(file.string(), SQLite::OPEN_READWRITE);
        older.exec("ALTER TABLE store DROP COLUMN copied_seq");
        older.exec("PRAGMA user_version = 1");
        older.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const auto blobs = [](const central::SqliteStore& store) {
        std::size_t count = 0;
        store.read([&](const central::Session& session) { count = session.blobs().size(); });
        return count;
    };
    failingAtEveryCall(
        [&](const TemporaryFolder& folder) {
            std::filesystem::copy(prepared.path(), folder.path(), std::filesystem::copy_options::recursive);
            central::Metrics metrics;
            const central::SqliteStore store(folder.path() / "central.sqlite", metrics);
        },
        [&](const TemporaryFolder& folder, bool) {
            central::Metrics metrics;
            central::SqliteStore store(folder.path() / "central.sqlite", metrics);
            CHECK(blobs(store) == 30);
            store.write([](central::Session& session) { session.noteBackup(0); });
        });
}

SCENARIO("a disk that does not confirm a commit ends central's process, and what it had answered is there", "[faults]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "central.sqlite";
    central::SqliteStore::create(file);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL); // Catch has its own
        FaultVfs disk;
        central::Metrics metrics;
        central::SqliteStore store(file, metrics);
        const auto put = [&](char letter) {
            store.write([&](central::Session& session) {
                session.putBlob({std::string(32, letter), 1, 1, std::nullopt});
            });
        };
        put('a');
        for (std::uint64_t nth = 1;; ++nth) { // the first sync from here on is the commit's
            disk.failAt(nth, Failure::IoError);
            try {
                put(static_cast<char>('b' + nth));
            } catch (const central::StorageFailure&) {
                // another call than a sync failed
            }
            if (disk.happened() && disk.where().starts_with("sync"))
                _exit(0); // it lives
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
    central::Metrics metrics;
    const central::SqliteStore store(file, metrics);
    store.read([](const central::Session& session) { CHECK(session.blob(std::string(32, 'a'))); });
}

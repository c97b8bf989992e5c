#include "support/catch2.h"
#include "support/fault_vfs.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <memory>
#include <sqlite3.h>

using namespace lykta::test;
using Failure = FaultVfs::Failure;

namespace {

/// A database with numbers in it, on the disk that fails.
struct Numbers
{
    explicit Numbers(const char* pragmas) : settings(pragmas)
    {
        open();
        database->exec("CREATE TABLE number(n INTEGER PRIMARY KEY, noise BLOB)");
        database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    void open()
    {
        database = std::make_unique<SQLite::Database>(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database->exec(settings);
    }
    void add(int from, int to) const
    {
        SQLite::Transaction transaction(*database);
        for (int n = from; n < to; ++n)
            database->exec("INSERT INTO number VALUES(" + std::to_string(n) + ", randomblob(300))");
        transaction.commit();
    }
    int count() const { return database->execAndGet("SELECT count(*) FROM number").getInt(); }
    std::string check() const { return database->execAndGet("PRAGMA integrity_check").getString(); }
    /// As after the current has gone and come back.
    void restart(std::optional<std::uint64_t> tornSeed = std::nullopt)
    {
        disk.cutPower();
        database.reset();
        disk.comeBack(tornSeed);
        open();
    }

    FaultVfs disk;
    TemporaryFolder folder;
    std::string file = (folder.path() / "numbers.db").string();
    std::string settings;
    std::unique_ptr<SQLite::Database> database;
};

constexpr const char* wal = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
constexpr const char* careless = "PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL;";
/// Deletes its journal without syncing the folder, so that a power cut takes the last commit back
/// (https://www.sqlite.org/pragma.html#pragma_synchronous); with EXTRA it does not.
constexpr const char* rollback = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;";
constexpr const char* rollbackExtra = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;";

} // namespace

TEST_CASE("a power cut takes what was not synced, and only that", "[faults]")
{
    const auto kept =
        GENERATE(std::pair(wal, 30), std::pair(rollbackExtra, 30), std::pair(rollback, 0), std::pair(careless, 0));
    Numbers numbers(wal);
    numbers.database->exec(kept.first);
    numbers.add(0, 30);
    CHECK(numbers.count() == 30);
    CHECK((numbers.disk.unsyncedSectors() > 0) == (kept.second == 0));
    numbers.restart();
    CHECK(numbers.count() == kept.second);
    CHECK(numbers.check() == "ok");
}

TEST_CASE("what was never synced at all is no file after a power cut", "[faults]")
{
    Numbers numbers(careless);
    numbers.disk.cutPower();
    numbers.database.reset();
    CHECK(std::filesystem::exists(numbers.file));
    numbers.disk.comeBack();
    CHECK_FALSE(std::filesystem::exists(numbers.file));
}

TEST_CASE("torn writes destroy a database that was not synced, and never one that was", "[faults]")
{
    int damaged = 0, partly = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        INFO("seed " << seed);
        Numbers safe(wal);
        safe.add(0, 30);
        safe.disk.failAt(1 + seed % 7, Failure::PowerCut);
        try {
            safe.add(30, 60);
            safe.database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (const SQLite::Exception&) {
        }
        safe.restart(seed);
        CHECK(safe.check() == "ok");
        CHECK((safe.count() == 30 || safe.count() == 60));

        Numbers loose("PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL;");
        loose.add(0, 30);
        loose.database->exec("PRAGMA synchronous = OFF");
        loose.add(30, 90);
        try {
            loose.restart(seed);
            const auto verdict = loose.check();
            damaged += verdict != "ok";
            partly += verdict == "ok" && loose.count() != 90;
        } catch (const SQLite::Exception&) {
            ++damaged;
        }
    }
    CHECK(damaged > 20);
    CHECK(damaged + partly <= 40);
}

TEST_CASE("the nth call fails as it is told", "[faults]")
{
    Numbers numbers(wal);
    numbers.disk.failAt(0, Failure::None);
    numbers.add(0, 30);
    const auto calls = numbers.disk.calls();
    REQUIRE(calls > 4);
    CHECK_FALSE(numbers.disk.happened());

    for (std::uint64_t nth = 1; nth <= calls + 1; ++nth) {
        INFO("call " << nth);
        const int before = numbers.count();
        numbers.disk.failAt(nth, Failure::IoError);
        bool failed = false;
        try {
            numbers.add(1000 * static_cast<int>(nth), 1000 * static_cast<int>(nth) + 30);
        } catch (const SQLite::Exception& error) {
            failed = true;
            CHECK(error.getErrorCode() == SQLITE_IOERR);
        }
        CHECK(failed == numbers.disk.happened());
        CHECK(numbers.disk.happened() == !numbers.disk.where().empty());
        numbers.disk.heal();
        CHECK(numbers.count() == (failed ? before : before + 30));
        if (!failed)
            return;
    }
    FAIL("no run came through");
}

TEST_CASE("a full disk keeps what it has, takes no more, and is good again when there is room", "[faults]")
{
    Numbers numbers(wal);
    numbers.add(0, 30);
    numbers.disk.failAt(1, Failure::Full);
    for (int i = 0; i < 3; ++i)
        try {
            numbers.add(100, 200);
            FAIL("there was room");
        } catch (const SQLite::Exception& error) {
            CHECK(error.getErrorCode() == SQLITE_FULL);
        }
    CHECK(numbers.count() == 30);
    numbers.disk.heal();
    numbers.add(100, 200);
    CHECK(numbers.count() == 130);
}

TEST_CASE("nothing reaches the disk after a power cut", "[faults]")
{
    Numbers numbers(wal);
    numbers.add(0, 30);
    numbers.disk.failAt(2, Failure::PowerCut);
    CHECK_THROWS(numbers.add(30, 60));
    CHECK_THROWS(numbers.add(60, 90));
    CHECK_THROWS(numbers.database->exec("PRAGMA wal_checkpoint(TRUNCATE)"));
    numbers.database.reset();
    numbers.disk.comeBack();
    numbers.open();
    CHECK(numbers.count() == 30);
    numbers.add(60, 90);
    CHECK(numbers.count() == 60);
}

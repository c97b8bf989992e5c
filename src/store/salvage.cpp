#include "store/salvage.h"

#include "store/connection.h"
#include "store/durable_file.h"
#include "store/failure.h"
#include "store/migrations.h"
#include "store/row_copier.h"
#include "store/salvaged_rows.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <array>
#include <ctime>
#include <string>

namespace lykta::store {

namespace fs = std::filesystem;

namespace {

/// What is kept. Projections are rebuilt from records.
constexpr std::array tables{"meta",       "record",     "journal", "settled", "scope",
                            "checkpoint", "photo_file", "draft",   "setting"};
constexpr const char* reportKey = "store.salvage";

std::string utcText(std::int64_t ms)
{
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &utc);
    return text.data();
}

fs::path copyAside(const fs::path& folder, std::int64_t nowMs)
{
    auto copy = folder / ("damaged-" + utcText(nowMs));
    for (int again = 2; fs::exists(copy); ++again)
        copy = folder / ("damaged-" + utcText(nowMs) + '-' + std::to_string(again));
    const auto unfinished = folder / "damaged.part";
    std::error_code code;
    fs::remove_all(unfinished, code);
    fs::create_directories(unfinished, code);
    if (code)
        throwFileFailure("create " + unfinished.filename().string(), code);
    for (const auto* suffix : {"", "-wal", "-shm"}) {
        const auto name = std::string(databaseName) + suffix;
        if (fs::exists(folder / name))
            copyDurably(folder / name, unfinished / name);
    }
    syncFolder(unfinished);
    renameDurably(unfinished, copy);
    return copy;
}

void removeDatabase(const fs::path& file)
{
    std::error_code ignored;
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(file.string() + suffix, ignored);
}

std::uint64_t count(SQLite::Database& database, const char* sql)
{
    try {
        return static_cast<std::uint64_t>(database.execAndGet(sql).getInt64());
    } catch (const SQLite::Exception&) {
        return 0; // a lesser bound is all that is left
    }
}

/// As far as it can be counted: through the rows, their index, or the projection, whichever can be read.
std::uint64_t countObservations(SQLite::Database& database)
{
    std::uint64_t most = 0;
    for (const auto* sql : {"SELECT count(body) FROM record WHERE tbl = 5", "SELECT count(*) FROM record WHERE tbl = 5",
                            "SELECT count(*) FROM observation"})
        most = std::max(most, count(database, sql));
    return most;
}

/// Reads everything readable of the damaged file. A file that SQLite cannot open at all gives nothing.
std::uint64_t readInto(SQLite::Database& whole, const fs::path& damagedFile)
{
    try {
        SQLite::Database damaged(damagedFile.string(), SQLite::OPEN_READWRITE, 10'000);
        damaged.exec("PRAGMA writable_schema = ON"); // accept a schema table with unreadable rows
        const auto before = countObservations(damaged);
        SQLite::Transaction transaction(whole, SQLite::TransactionBehavior::IMMEDIATE);
        for (const auto* table : tables)
            RowCopier(damaged, whole, table).copy();
        transaction.commit();
        return before;
    } catch (const SQLite::Exception& failure) {
        if (!meansDamage(failure))
            rethrow(failure, &whole);
        return 0;
    }
}

} // namespace

bool isWhole(SQLite::Database& database)
{
    if (database.execAndGet("PRAGMA quick_check(1)").getString() != "ok")
        return false;
    if (versionOf(database) == 0)
        return true;
    for (const auto* table : tables)
        if (!database.tableExists(table))
            return false;
    return true;
}

void salvageStore(const fs::path& folder, const WallClock& clock)
{
    const auto damaged = folder / databaseName;
    const auto copy = copyAside(folder, clock.now().ms);
    const auto unfinished = folder / "lykta.db.salvaging";
    removeDatabase(unfinished);
    try {
        auto whole = openConnection(unfinished);
        migrate(*whole);
        const auto before = readInto(*whole, damaged);
        repairRows(*whole, clock);
        const auto saved = countObservations(*whole);
        SQLite::Statement report(*whole, "INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)");
        report.bind(1, reportKey);
        report.bind(2, copy.filename().string() + ' ' + std::to_string(std::max(before, saved)) + ' ' +
                           std::to_string(saved));
        report.exec();
    } catch (const SQLite::Exception& failure) {
        rethrow(failure, nullptr);
    }
    syncFile(unfinished);
    renameDurably(unfinished, folder / "lykta.db.salvaged");
    finishSalvage(folder);
}

void finishSalvage(const fs::path& folder)
{
    const auto salvaged = folder / "lykta.db.salvaged";
    if (!fs::exists(salvaged))
        return;
    // A log that belongs to the damaged file would be replayed into the new one.
    std::error_code code;
    for (const auto* suffix : {"-wal", "-shm"}) {
        fs::remove(folder / (std::string(databaseName) + suffix), code);
        if (code)
            throwFileFailure("remove the damaged store's log", code);
    }
    syncFolder(folder);
    renameDurably(salvaged, folder / databaseName);
}

std::optional<Salvage> takeReport(SQLite::Database& database, const fs::path& folder)
{
    SQLite::Statement report(database, "SELECT value FROM setting WHERE key = ?");
    report.bind(1, reportKey);
    if (!report.executeStep())
        return std::nullopt;
    const auto text = report.getColumn(0).getString();
    const auto first = text.find(' '), second = text.rfind(' ');
    report.reset();
    database.exec(std::string("DELETE FROM setting WHERE key = '") + reportKey + '\'');
    return Salvage{folder / text.substr(0, first), std::stoull(text.substr(first + 1)),
                   std::stoull(text.substr(second + 1))};
}

} // namespace lykta::store

#include "store/row_copier.h"

#include "store/errors.h"

#include <SQLiteCpp/Statement.h>
#include <memory>
#include <set>
#include <sqlite3.h>

namespace lykta::store {
namespace {

constexpr std::int64_t lowest = INT64_MIN, highest = INT64_MAX;

using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

/// Null where even the table's root cannot be read.
Prepared prepare(SQLite::Database& database, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &statement, nullptr);
    return {statement, &sqlite3_finalize};
}

std::set<std::string> columnsOf(SQLite::Database& database, const std::string& table)
{
    std::set<std::string> columns;
    const auto statement = prepare(database, "SELECT name FROM pragma_table_info('" + table + "')");
    while (statement && sqlite3_step(statement.get()) == SQLITE_ROW)
        columns.insert(reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0)));
    return columns;
}

} // namespace

RowCopier::RowCopier(SQLite::Database& damaged, SQLite::Database& whole, std::string table)
    : m_damaged(damaged), m_whole(whole), m_table(std::move(table))
{
    findColumns();
}

void RowCopier::findColumns()
{
    const auto old = columnsOf(m_damaged, m_table);
    for (const auto& column : columnsOf(m_whole, m_table)) {
        if (!old.contains(column))
            continue;
        m_columns += (m_columns.empty() ? "" : ", ") + column;
        m_places += m_places.empty() ? "?" : ", ?";
        ++m_columnCount;
    }
}

std::uint64_t RowCopier::copy()
{
    m_copied = 0;
    if (m_columnCount == 0)
        return 0;
    if (!prepare(m_damaged, "SELECT rowid FROM " + m_table)) {
        runWithoutRowid();
        return m_copied;
    }
    std::int64_t done = lowest;
    while (!run(Order::Upwards, done == lowest ? lowest : done + 1, highest, done)) {
        std::int64_t next = 0, ignored = 0;
        if (!seek(done, next)) {
            run(Order::Downwards, done == lowest ? lowest : done + 1, highest, ignored);
            break;
        }
        if (next > done + 1)
            run(Order::Downwards, done == lowest ? lowest : done + 1, next - 1, ignored);
        done = next - 1;
    }
    return m_copied;
}

bool RowCopier::run(Order order, std::int64_t low, std::int64_t high, std::int64_t& last)
{
    const auto statement = prepare(m_damaged, "SELECT rowid, " + m_columns + " FROM " + m_table +
                                                  " WHERE rowid BETWEEN ? AND ? ORDER BY rowid" +
                                                  (order == Order::Downwards ? " DESC" : ""));
    if (!statement)
        return false;
    sqlite3_bind_int64(statement.get(), 1, low);
    sqlite3_bind_int64(statement.get(), 2, high);
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(statement.get())) == SQLITE_ROW) {
        last = sqlite3_column_int64(statement.get(), 0);
        take(statement.get(), 1);
    }
    return result == SQLITE_DONE;
}

bool RowCopier::seek(std::int64_t from, std::int64_t& found)
{
    const auto statement = prepare(m_damaged, "SELECT rowid, " + m_columns + " FROM " + m_table +
                                                  " WHERE rowid >= ? ORDER BY rowid LIMIT 1");
    if (!statement)
        return false;
    const std::int64_t base = from == lowest ? 0 : from;
    for (int power = 0; power < 62; ++power) {
        const std::int64_t step = std::int64_t{1} << power;
        if (base > highest - step)
            return false;
        sqlite3_reset(statement.get());
        sqlite3_bind_int64(statement.get(), 1, base + step);
        const int result = sqlite3_step(statement.get());
        if (result == SQLITE_ROW) {
            found = sqlite3_column_int64(statement.get(), 0);
            return true;
        }
        if (result == SQLITE_DONE)
            return false;
    }
    return false;
}

void RowCopier::runWithoutRowid()
{
    const auto statement = prepare(m_damaged, "SELECT " + m_columns + " FROM " + m_table);
    while (statement && sqlite3_step(statement.get()) == SQLITE_ROW)
        take(statement.get(), 0);
}

void RowCopier::take(sqlite3_stmt* row, int firstColumn)
{
    auto insert =
        prepare(m_whole, "INSERT OR REPLACE INTO " + m_table + '(' + m_columns + ") VALUES(" + m_places + ')');
    if (!insert)
        throw StorageFailed("the new store has no table " + m_table);
    for (int i = 0; i < m_columnCount; ++i)
        sqlite3_bind_value(insert.get(), i + 1, sqlite3_column_value(row, firstColumn + i));
    const int result = sqlite3_step(insert.get());
    if (result == SQLITE_DONE)
        ++m_copied;
    else if (result == SQLITE_FULL)
        throw DiskFull("no room for the salvaged store");
    else if (result != SQLITE_CONSTRAINT && result != SQLITE_MISMATCH)
        throw StorageFailed(sqlite3_errmsg(m_whole.getHandle()));
}

} // namespace lykta::store

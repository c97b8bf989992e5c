#pragma once

#include <SQLiteCpp/Database.h>
#include <cstdint>
#include <string>

struct sqlite3_stmt;

namespace lykta::store {

/// Copies what can still be read of one table of a damaged database into the same table of a whole one. Rows are found
/// by rowid from the start; behind a page that cannot be read the next readable row is sought in growing steps, and the
/// rows before it are taken backwards from there. Rows that the new table does not accept are left out, and so are
/// columns that only one of the two has.
class RowCopier
{
  public:
    RowCopier(SQLite::Database& damaged, SQLite::Database& whole, std::string table);

    /// Number of rows copied. Throws DiskFull or StorageFailed where the new database cannot be written.
    std::uint64_t copy();

  private:
    enum class Order
    {
        Upwards,
        Downwards
    };
    /// Copies the rows with low ≤ rowid ≤ high in the given order until the end (true) or until a page cannot be read.
    /// `last` is the last rowid that was read.
    bool run(Order order, std::int64_t low, std::int64_t high, std::int64_t& last);
    /// The first readable rowid that a growing step from `from` leads to; false where nothing above can be read.
    bool seek(std::int64_t from, std::int64_t& found);
    void runWithoutRowid();
    void take(sqlite3_stmt* row, int firstColumn);
    void findColumns();

    SQLite::Database& m_damaged;
    SQLite::Database& m_whole;
    std::string m_table;
    std::string m_columns;
    std::string m_places;
    int m_columnCount = 0;
    std::uint64_t m_copied = 0;
};

} // namespace lykta::store

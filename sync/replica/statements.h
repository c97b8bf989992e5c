#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lykta::sync {

/// Statements of one connection, prepared once and kept: preparing costs more than most of them do.
class Statements
{
  public:
    explicit Statements(SQLite::Database& database) : m_database(database) {}

    /// Lends the statement out; a second borrower at the same time gets one of its own. `sql` must live for ever.
    std::unique_ptr<SQLite::Statement> take(std::string_view sql);
    void giveBack(std::string_view sql, std::unique_ptr<SQLite::Statement> statement);

    /// Rowid of the last insert on this connection.
    std::int64_t lastInserted() const { return m_database.getLastInsertRowid(); }

  private:
    SQLite::Database& m_database;
    std::unordered_map<std::string_view, std::unique_ptr<SQLite::Statement>> m_idle;
};

/// One run of a kept statement. Unsigned 64-bit numbers are stored as the signed ones of the same bits, bytes as
/// blobs. Bytes are not copied: they must live as long as the query does. Reset when it goes out of scope.
class Query
{
  public:
    template <class... Values>
    Query(Statements& statements, std::string_view sql, const Values&... values)
        : m_statements(statements), m_sql(sql), m_statement(statements.take(sql))
    {
        int index = 0;
        (put(++index, values), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// True while there is a row.
    bool step() { return m_statement->executeStep(); }
    /// For statements without rows.
    void run() { m_statement->exec(); }
    /// For the same: how many rows it wrote.
    int changes() { return m_statement->exec(); }

    bool isNull(int column) const { return m_statement->getColumn(column).isNull(); }
    std::int64_t integer(int column) const { return m_statement->getColumn(column).getInt64(); }
    std::uint64_t number(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    std::optional<std::uint64_t> optionalNumber(int column) const;
    std::string bytes(int column) const { return m_statement->getColumn(column).getString(); }

  private:
    void put(int index, std::int64_t value) { m_statement->bind(index, value); }
    void put(int index, std::uint64_t value) { m_statement->bind(index, static_cast<std::int64_t>(value)); }
    void put(int index, std::uint32_t value) { m_statement->bind(index, static_cast<std::int64_t>(value)); }
    void put(int index, std::nullopt_t) { m_statement->bind(index); }
    void put(int index, const std::optional<std::uint64_t>& value);
    void put(int index, std::string_view value);

    Statements& m_statements;
    std::string_view m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
};

} // namespace lykta::sync

#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <map>
#include <string>
#include <string_view>

namespace lykta::central {

/// Prepared statements of one connection, kept by the address of their text (string literals only).
class SqliteStatements
{
  public:
    explicit SqliteStatements(SQLite::Database& database) : m_database(database) {}

    /// A statement ready to bind. It must be run to its end or reset before it is asked for again.
    SQLite::Statement& of(const char* sql);

  private:
    SQLite::Database& m_database;
    std::map<const char*, SQLite::Statement> m_statements;
};

/// Binds parameters from left to right; resets the statement when it goes, so that no read lock stays.
class Query
{
  public:
    explicit Query(SQLite::Statement& statement) : m_statement(statement) {}
    ~Query() { m_statement.tryReset(); }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    Query& blob(std::string_view bytes);
    Query& text(std::string_view text);
    Query& number(std::uint64_t value) { return number(static_cast<std::int64_t>(value)); }
    Query& number(std::int64_t value);
    Query& null();

    bool step() { return m_statement.executeStep(); }
    void run() { m_statement.exec(); }

    std::string bytes(int column) const;
    std::int64_t signedAt(int column) const;
    std::uint64_t unsignedAt(int column) const { return static_cast<std::uint64_t>(signedAt(column)); }
    bool isNull(int column) const { return m_statement.isColumnNull(column); }

  private:
    SQLite::Statement& m_statement;
    int m_next = 1;
};

} // namespace lykta::central

#pragma once

#include "schema/table.h"
#include "sync/replica/projection.h"
#include "sync/replica/replica.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <map>
#include <memory>
#include <string>

namespace lykta::store {

/// One table a synced table, made from its description: keyed by record.n, a column for `gone` and for each projected
/// field. Nothing in it is not also in the record, so it is dropped and rebuilt whenever its definition changes. Absent
/// numbers and flags are 0, other absent values NULL. One object a connection.
class Projections final : public sync::Projection
{
  public:
    explicit Projections(SQLite::Database& database) : m_database(database) {}

    void put(std::int64_t n, std::uint32_t table, std::string_view id, const sync::Body& body) override;
    void add(std::int64_t n, std::uint32_t table, std::string_view id, const sync::Body& body) override;
    void drop(std::int64_t n, std::uint32_t table, std::string_view id) override;

    /// Rebuilds everything where the definition that the store was written with is another one than this build's. One
    /// transaction; throws SQLite::Exception.
    void rebuildIfChanged(sync::Replica& replica);
    /// Rebuilds in the caller's transaction.
    void rebuild(sync::Replica& replica);

  private:
    struct Statements
    {
        const schema::Table* table;
        SQLite::Statement put;
        SQLite::Statement add; ///< without a look for what lies there: SQLite needs no savepoint for it
        SQLite::Statement drop;
    };
    /// nullptr for a table that this build does not know.
    Statements* statementsOf(std::uint32_t table);

    SQLite::Database& m_database;
    std::map<std::uint32_t, std::unique_ptr<Statements>> m_statements;
};

} // namespace lykta::store

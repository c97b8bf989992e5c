#pragma once

#include "sync/central/postgres_query.h"
#include "sync/central/row_store.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lykta::central {

/// Takes what a statement gave that was sent without waiting; null: nothing was sent.
using PostgresTaker = std::function<void(const PostgresRows&)>;

/// What a writer's transaction knows of rows and scopes, and what it has still to write of them. The tenant's row in
/// `store` is locked, so what was read stays true until the transaction ends, and a batch of 500 changes costs one
/// look and one write instead of a thousand.
class PostgresPending
{
  public:
    explicit PostgresPending(PostgresStatements& statements) : m_statements(statements) {}

    /// Ask for those that are not known yet without waiting; null: all are known.
    PostgresTaker lookForRows(const std::vector<RowKey>& keys);
    PostgresTaker lookForScopes(const std::vector<Scope>& scopes);
    std::optional<StoredRow> row(std::uint32_t table, std::string_view id);
    void putRow(const StoredRow& row);
    void addDeparted(Scope scope, std::uint64_t seq, std::uint32_t table, std::string_view id);
    ScopeState scope(Scope scope);
    void putScope(const ScopeState& state);

    /// Sends what waits, so that statements see it.
    void flush();
    /// Forgets everything, written or not: the transaction ended, or a part of it was undone.
    void forget();
    /// Forgets rows when they have become many; nothing may wait.
    void trim();

  private:
    using Key = std::pair<std::uint32_t, std::string>;
    struct Known
    {
        std::optional<StoredRow> row;
        bool inTable = false; ///< whether the table has such a row, as far as is known
        bool looked = false;
        bool dirty = false;
    };
    struct KnownScope
    {
        ScopeState state;
        bool dirty = false;
    };
    struct Departure
    {
        Scope scope;
        std::uint64_t seq;
        Key key;
    };

    void take(const PostgresTaker& taker);
    void flushRows();
    void flushDepartures();
    void flushScopes();

    PostgresStatements& m_statements;
    std::map<Key, Known> m_rows;
    std::vector<std::map<Key, Known>::iterator> m_dirtyRows;
    std::vector<Departure> m_departures;
    std::map<Scope, KnownScope> m_scopes;
    bool m_dirtyScopes = false;
};

/// tbl, id, scope, seq, hash, body
StoredRow storedRowFrom(const PostgresRows& rows, std::size_t at);
/// scope, head, digest, rows
ScopeState scopeFrom(const PostgresRows& rows, std::size_t at);

} // namespace lykta::central

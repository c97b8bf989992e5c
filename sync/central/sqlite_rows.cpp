#include "sync/central/sqlite_session.h"

#include <stdexcept>

namespace lykta::central {

namespace {

constexpr const char* feedOfScope = R"sql(
SELECT tbl, id, scope, seq, hash, body, 0 FROM record WHERE scope = ?1 AND seq > ?2 AND seq <= ?3
UNION ALL SELECT tbl, id, scope, seq, 0, NULL, 1 FROM departed WHERE scope = ?1 AND seq > ?2 AND seq <= ?3
ORDER BY 4)sql";

constexpr const char* feedOfWalks = R"sql(
SELECT tbl, id, scope, seq, hash, body, 0 FROM record WHERE scope < 0 AND seq > ?2 AND seq <= ?3
UNION ALL SELECT tbl, id, scope, seq, 0, NULL, 1 FROM departed WHERE scope < 0 AND seq > ?2 AND seq <= ?3
ORDER BY 4)sql";

/// tbl, id, scope, seq, hash, body
StoredRow rowFrom(const Query& query)
{
    StoredRow row;
    row.table = static_cast<std::uint32_t>(query.unsignedAt(0));
    row.id = query.bytes(1);
    row.scope = query.signedAt(2);
    row.seq = query.unsignedAt(3);
    row.hash = query.unsignedAt(4);
    if (!query.isNull(5))
        row.body = query.bytes(5);
    return row;
}

HistoryEntry historyFrom(const Query& query)
{
    return {query.unsignedAt(0), query.unsignedAt(1), query.unsignedAt(2),
            query.unsignedAt(3), query.bytes(4),      query.bytes(5)};
}

ScopeState scopeFrom(const Query& query)
{
    return {query.signedAt(0), query.unsignedAt(1), query.unsignedAt(2), query.signedAt(3)};
}

} // namespace

StoreHead SqliteSession::readHead() const
{
    Query query(sql("SELECT id, head, chain, backup_seq, clock_floor, copied_seq FROM store"));
    if (!query.step())
        throw std::runtime_error("the database holds no store");
    return {query.bytes(0),      query.unsignedAt(1), query.bytes(2),
            query.unsignedAt(3), query.unsignedAt(4), query.unsignedAt(5)};
}

std::optional<StoredRow> SqliteSession::row(std::uint32_t table, std::string_view id) const
{
    Query query(sql("SELECT tbl, id, scope, seq, hash, body FROM record WHERE id = ? AND tbl = ?"));
    query.blob(id).number(std::uint64_t{table});
    return query.step() ? std::optional(rowFrom(query)) : std::nullopt;
}

void SqliteSession::forEachRow(std::uint32_t table, const std::function<void(const StoredRow&)>& each) const
{
    Query query(sql("SELECT tbl, id, scope, seq, hash, body FROM record WHERE tbl = ? ORDER BY n"));
    query.number(std::uint64_t{table});
    while (query.step())
        each(rowFrom(query));
}

std::uint64_t SqliteSession::rowCount(std::uint32_t table) const
{
    Query query(sql("SELECT count(*) FROM record WHERE tbl = ? AND body IS NOT NULL"));
    query.number(std::uint64_t{table});
    query.step();
    return query.unsignedAt(0);
}

void SqliteSession::putRow(const StoredRow& row)
{
    Query query(sql("INSERT INTO record (tbl, id, scope, seq, hash, body) VALUES (?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (id, tbl) DO UPDATE SET scope = excluded.scope, seq = excluded.seq, "
                    "hash = excluded.hash, body = excluded.body"));
    query.number(std::uint64_t{row.table}).blob(row.id).number(row.scope).number(row.seq).number(row.hash);
    if (row.body)
        query.blob(*row.body);
    else
        query.null();
    query.run();
}

void SqliteSession::addDeparted(Scope scope, std::uint64_t seq, std::uint32_t table, std::string_view id)
{
    Query(sql("INSERT OR IGNORE INTO departed (scope, seq, id, tbl) VALUES (?, ?, ?, ?)"))
        .number(scope)
        .number(seq)
        .blob(id)
        .number(std::uint64_t{table})
        .run();
}

void SqliteSession::dropDepartedUpTo(std::uint64_t seq)
{
    Query(sql("DELETE FROM departed WHERE seq <= ?")).number(seq).run();
}

Feed SqliteSession::feed(Scope scope, std::uint64_t after, std::uint64_t upto, std::size_t maxBytes) const
{
    Feed feed;
    std::size_t bytes = 0;
    Query query(sql(scope == sync::everyWalkScope ? feedOfWalks : feedOfScope));
    query.number(scope).number(after).number(upto);
    while (query.step()) {
        auto row = rowFrom(query);
        if (bytes >= maxBytes && row.seq != feed.rows.back().row.seq) {
            feed.more = true;
            break;
        }
        bytes += 48 + (row.body ? row.body->size() : 0);
        feed.rows.push_back({std::move(row), query.signedAt(6) != 0});
    }
    return feed;
}

bool SqliteSession::anotherWalkHas(Scope scope, std::string_view id) const
{
    // 3 is the table of walks; a walk lies in its own scope.
    Query query(sql("SELECT 1 FROM record WHERE scope = ? AND tbl = 3 AND id <> ?"));
    query.number(scope).blob(id);
    return query.step();
}

ScopeState SqliteSession::readScope(Scope scope) const
{
    Query query(sql("SELECT scope, head, digest, rows FROM scope WHERE scope = ?"));
    query.number(scope);
    return query.step() ? scopeFrom(query) : ScopeState{scope, 0, 0, 0};
}

std::optional<HistoryEntry> SqliteSession::readHistory(std::uint64_t seq) const
{
    Query query(sql("SELECT seq, at, node, n, hash, chain FROM history WHERE seq = ?"));
    query.number(seq);
    return query.step() ? std::optional(historyFrom(query)) : std::nullopt;
}

std::optional<HistoryEntry> SqliteSession::batchInHistory(std::uint64_t node, std::uint64_t n,
                                                          std::uint64_t after) const
{
    Query query(sql(
        "SELECT seq, at, node, n, hash, chain FROM history WHERE seq > ? AND node = ? AND n = ? ORDER BY seq DESC"));
    query.number(after).number(node).number(n);
    return query.step() ? std::optional(historyFrom(query)) : std::nullopt;
}

std::optional<NodeState> SqliteSession::readNode(std::uint64_t node) const
{
    Query query(sql("SELECT node, device, n, hash, seq, verdicts FROM node WHERE node = ?"));
    query.number(node);
    if (!query.step())
        return std::nullopt;
    return NodeState{query.unsignedAt(0), query.bytes(1),      query.unsignedAt(2),
                     query.bytes(3),      query.unsignedAt(4), query.bytes(5)};
}

void SqliteSession::putNode(const NodeState& state)
{
    Query(sql("INSERT INTO node (node, device, n, hash, seq, verdicts) VALUES (?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (node) DO UPDATE SET device = excluded.device, n = excluded.n, hash = excluded.hash, "
              "seq = excluded.seq, verdicts = excluded.verdicts"))
        .number(state.node)
        .blob(state.device)
        .number(state.n)
        .blob(state.hash)
        .number(state.seq)
        .blob(state.verdicts)
        .run();
    if (m_head)
        m_known.nodes.put(state.node, state);
}

} // namespace lykta::central

#include "sync/central/postgres_session.h"

#include <algorithm>

namespace lykta::central {

namespace {

#define LYKTA_HEAD_COLUMNS "id, head, chain, backup_seq, clock_floor, copied_seq"

constexpr std::uint64_t firstFeedRows = 512;

constexpr const char* feedOfScope = R"sql(
(SELECT tbl, id, scope, seq, hash, body, 0 AS departed FROM lykta.record
  WHERE tenant = {t} AND scope = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4)
UNION ALL
(SELECT tbl, id, scope, seq, 0, NULL, 1 FROM lykta.departed
  WHERE tenant = {t} AND scope = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4)
ORDER BY seq LIMIT $4)sql";

/// $1 is not looked at: every walk's scope is negative.
constexpr const char* feedOfWalks = R"sql(
(SELECT tbl, id, scope, seq, hash, body, 0 AS departed FROM lykta.record
  WHERE tenant = {t} AND scope < 0 AND $1::bigint > 0 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4)
UNION ALL
(SELECT tbl, id, scope, seq, 0, NULL, 1 FROM lykta.departed
  WHERE tenant = {t} AND scope < 0 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4)
ORDER BY seq LIMIT $4)sql";

StoreHead headFrom(const PostgresRows& rows)
{
    return {rows.bytes(0, 0),      rows.unsignedAt(0, 1), rows.bytes(0, 2),
            rows.unsignedAt(0, 3), rows.unsignedAt(0, 4), rows.unsignedAt(0, 5)};
}

} // namespace

bool PostgresSession::begin()
{
    // A process that hangs in its transaction may not stop the tenant for ever.
    sql("BEGIN").send();
    sql("SET LOCAL lock_timeout = '30s'").send();
    sql("SET LOCAL idle_in_transaction_session_timeout = '60s'").send();
    const auto rows = sql("SELECT " LYKTA_HEAD_COLUMNS " FROM lykta.store WHERE tenant = {t} FOR UPDATE").rows();
    if (rows.empty())
        return false;
    m_known.head = headFrom(rows);
    return true;
}

void PostgresSession::forget()
{
    m_pending.forget();
    m_known.clear();
    try {
        m_statements.settle();
    } catch (const PostgresError& error) {
        if (error.kind() != PostgresError::Kind::Refused)
            throw;
    }
}

StoreHead PostgresSession::head() const
{
    if (m_writes && m_known.head)
        return *m_known.head;
    const auto rows = sql("SELECT " LYKTA_HEAD_COLUMNS " FROM lykta.store WHERE tenant = {t}").rows();
    if (rows.empty())
        throw PostgresError(PostgresError::Kind::Failed, "the database does not hold this store any more");
    auto head = headFrom(rows);
    if (m_writes)
        m_known.head = head;
    return head;
}

std::optional<StoredRow> PostgresSession::row(std::uint32_t table, std::string_view id) const
{
    if (m_writes)
        return m_pending.row(table, id);
    const auto rows = sql("SELECT tbl, id, scope, seq, hash, body FROM lykta.record "
                          "WHERE tenant = {t} AND tbl = $1 AND id = $2")
                          .number(std::uint64_t{table})
                          .bytes(id)
                          .rows();
    return rows.empty() ? std::nullopt : std::optional(storedRowFrom(rows, 0));
}

void PostgresSession::expect(const Expected& expected) const
{
    if (!m_writes)
        return;
    std::vector<PostgresTaker> takers;
    const auto add = [&](PostgresTaker taker) {
        if (taker)
            takers.push_back(std::move(taker));
    };
    add(lookForNode(expected.node));
    add(lookForGrants(expected.device));
    add(m_pending.lookForScopes(expected.scopes));
    add(m_pending.lookForRows(expected.rows));
    const auto answers = m_statements.settle();
    for (std::size_t i = 0; i < takers.size(); ++i)
        takers[i](answers[answers.size() - takers.size() + i]);
}

void PostgresSession::forEachRow(std::uint32_t table, const std::function<void(const StoredRow&)>& each) const
{
    std::string last;
    for (;;) {
        const auto rows = settled("SELECT tbl, id, scope, seq, hash, body FROM lykta.record "
                                  "WHERE tenant = {t} AND tbl = $1 AND id > $2 ORDER BY id LIMIT 1000")
                              .number(std::uint64_t{table})
                              .bytes(last)
                              .rows();
        for (std::size_t i = 0; i < rows.size(); ++i)
            each(storedRowFrom(rows, i));
        if (rows.size() < 1000)
            return;
        last = rows.bytes(rows.size() - 1, 1);
    }
}

std::uint64_t PostgresSession::rowCount(std::uint32_t table) const
{
    return settled("SELECT count(*) FROM lykta.record WHERE tenant = {t} AND tbl = $1 AND body IS NOT NULL")
        .number(std::uint64_t{table})
        .rows()
        .unsignedAt(0, 0);
}

void PostgresSession::putRow(const StoredRow& row)
{
    m_pending.putRow(row);
}

void PostgresSession::addDeparted(Scope scope, std::uint64_t seq, std::uint32_t table, std::string_view id)
{
    m_pending.addDeparted(scope, seq, table, id);
}

void PostgresSession::dropDepartedUpTo(std::uint64_t seq)
{
    settled("DELETE FROM lykta.departed WHERE tenant = {t} AND seq <= $1").number(seq).send();
}

std::vector<FeedRow> PostgresSession::feedRows(Scope scope, std::uint64_t after, std::uint64_t upto,
                                               std::uint64_t limit) const
{
    const auto rows = settled(scope == sync::everyWalkScope ? feedOfWalks : feedOfScope)
                          .number(scope)
                          .number(after)
                          .number(upto)
                          .number(limit)
                          .rows();
    std::vector<FeedRow> feed;
    feed.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        feed.push_back({storedRowFrom(rows, i), rows.signedAt(i, 6) != 0});
    return feed;
}

Feed PostgresSession::feed(Scope scope, std::uint64_t after, std::uint64_t upto, std::size_t maxBytes) const
{
    Feed feed;
    std::size_t bytes = 0;
    for (auto limit = firstFeedRows;;) {
        auto rows = feedRows(scope, after, upto, limit);
        const bool last = rows.size() < limit;
        if (!last) {
            // The last seq may go on behind the limit: it is read again, with all that belongs to it.
            const auto cut = rows.back().row.seq;
            if (rows.front().row.seq == cut) {
                limit *= 2;
                continue;
            }
            rows.erase(std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.row.seq == cut; }),
                       rows.end());
            after = cut - 1;
        }
        for (auto& row : rows) {
            if (bytes >= maxBytes && !feed.rows.empty() && row.row.seq != feed.rows.back().row.seq) {
                feed.more = true;
                return feed;
            }
            bytes += 48 + (row.row.body ? row.row.body->size() : 0);
            feed.rows.push_back(std::move(row));
        }
        if (last)
            return feed;
        if (bytes >= maxBytes) {
            feed.more = true; // at least the seq that was cut off
            return feed;
        }
    }
}

bool PostgresSession::anotherWalkHas(Scope scope, std::string_view id) const
{
    // 3 is the table of walks; a walk lies in its own scope.
    return !settled("SELECT 1 FROM lykta.record WHERE tenant = {t} AND scope = $1 AND tbl = 3 AND id <> $2 LIMIT 1")
                .number(scope)
                .bytes(id)
                .rows()
                .empty();
}

ScopeState PostgresSession::scope(Scope scope) const
{
    if (!m_writes)
        m_pending.forget(); // each look of a reader is at its own snapshot
    return m_pending.scope(scope);
}

std::vector<ScopeState> PostgresSession::walkScopes() const
{
    const auto rows =
        settled("SELECT scope, head, digest, rows FROM lykta.scope WHERE tenant = {t} AND scope < 0").rows();
    std::vector<ScopeState> scopes;
    for (std::size_t i = 0; i < rows.size(); ++i)
        scopes.push_back(scopeFrom(rows, i));
    return scopes;
}

void PostgresSession::putScope(const ScopeState& state)
{
    m_pending.putScope(state);
}

} // namespace lykta::central

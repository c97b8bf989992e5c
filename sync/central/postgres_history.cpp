#include "sync/central/postgres_session.h"

#include <algorithm>

namespace lykta::central {

namespace {

std::optional<HistoryEntry> historyFrom(const PostgresRows& rows)
{
    if (rows.empty())
        return std::nullopt;
    return HistoryEntry{rows.unsignedAt(0, 0), rows.unsignedAt(0, 1), rows.unsignedAt(0, 2),
                        rows.unsignedAt(0, 3), rows.bytes(0, 4),      rows.bytes(0, 5)};
}

std::optional<NodeState> nodeFrom(const PostgresRows& rows)
{
    if (rows.empty())
        return std::nullopt;
    return NodeState{rows.unsignedAt(0, 0), rows.bytes(0, 1),      rows.unsignedAt(0, 2),
                     rows.bytes(0, 3),      rows.unsignedAt(0, 4), rows.bytes(0, 5)};
}

} // namespace

std::optional<HistoryEntry> PostgresSession::history(std::uint64_t seq) const
{
    return m_writes ? m_known.history.of(seq, [&] { return readHistory(seq); }) : readHistory(seq);
}

std::optional<NodeState> PostgresSession::node(std::uint64_t node) const
{
    return m_writes ? m_known.nodes.of(node, [&] { return readNode(node); }) : readNode(node);
}

std::optional<HistoryEntry> PostgresSession::readHistory(std::uint64_t seq) const
{
    return historyFrom(sql("SELECT seq, at, node, n, hash, chain FROM lykta.history WHERE tenant = {t} AND seq = $1")
                           .number(seq)
                           .rows());
}

std::optional<HistoryEntry> PostgresSession::batchInHistory(std::uint64_t node, std::uint64_t n,
                                                            std::uint64_t after) const
{
    return historyFrom(sql("SELECT seq, at, node, n, hash, chain FROM lykta.history "
                           "WHERE tenant = {t} AND seq > $1 AND node = $2 AND n = $3 ORDER BY seq DESC LIMIT 1")
                           .number(after)
                           .number(node)
                           .number(n)
                           .rows());
}

void PostgresSession::noteBackup(std::uint64_t copied)
{
    sql("UPDATE lykta.store SET backup_seq = greatest(backup_seq, copied_seq), copied_seq = greatest(copied_seq, $1) "
        "WHERE tenant = {t}")
        .number(copied)
        .send();
    m_known.head.reset();
}

void PostgresSession::appendHistory(const HistoryEntry& entry)
{
    sql("WITH appended AS (INSERT INTO lykta.history (tenant, seq, at, node, n, hash, chain) "
        "VALUES ({t}, $1, $2, $3, $4, $5, $6)) "
        "UPDATE lykta.store SET head = $1, chain = $6, clock_floor = greatest(clock_floor, $2) WHERE tenant = {t}")
        .number(entry.seq)
        .number(entry.at)
        .number(entry.node)
        .number(entry.n)
        .bytes(entry.hash)
        .bytes(entry.chain)
        .send();
    m_known.history.put(entry.seq, entry);
    if (!m_known.head)
        return;
    m_known.head->seq = entry.seq;
    m_known.head->chain = entry.chain;
    m_known.head->clockFloor = std::max(m_known.head->clockFloor, entry.at);
}

PostgresQuery PostgresSession::selectNode(std::uint64_t node) const
{
    return std::move(sql("SELECT node, device, n, hash, seq, verdicts FROM lykta.node WHERE tenant = {t} AND node = $1")
                         .number(node));
}

std::optional<NodeState> PostgresSession::readNode(std::uint64_t node) const
{
    return nodeFrom(selectNode(node).rows());
}

PostgresTaker PostgresSession::lookForNode(std::uint64_t node) const
{
    if (node == 0 || m_known.nodes.has(node))
        return nullptr;
    selectNode(node).send();
    return [this, node](const PostgresRows& rows) { m_known.nodes.put(node, nodeFrom(rows)); };
}

void PostgresSession::putNode(const NodeState& state)
{
    sql("INSERT INTO lykta.node (tenant, node, device, n, hash, seq, verdicts) VALUES ({t}, $1, $2, $3, $4, $5, $6) "
        "ON CONFLICT (tenant, node) DO UPDATE SET device = excluded.device, n = excluded.n, hash = excluded.hash, "
        "seq = excluded.seq, verdicts = excluded.verdicts")
        .number(state.node)
        .bytes(state.device)
        .number(state.n)
        .bytes(state.hash)
        .number(state.seq)
        .bytes(state.verdicts)
        .send();
    m_known.nodes.put(state.node, state);
}

} // namespace lykta::central

#include "sync/central/sqlite_session.h"

#include <algorithm>

namespace lykta::central {

void SqliteSession::beginGroup()
{
    Query version(sql("PRAGMA data_version"));
    version.step();
    if (const auto now = version.signedAt(0); now != m_known.dataVersion) {
        m_known.clear();
        m_known.dataVersion = now;
    }
    m_head = readHead();
    m_scopes.clear();
    mark();
}

void SqliteSession::mark()
{
    m_markedHead = m_head;
    m_undo.clear();
}

void SqliteSession::backToMark()
{
    m_head = m_markedHead;
    m_known.clear();
    std::reverse(m_undo.begin(), m_undo.end());
    for (const auto& [scope, before] : m_undo)
        if (before)
            m_scopes[scope] = *before;
        else
            m_scopes.erase(scope);
    m_undo.clear();
}

void SqliteSession::flush()
{
    for (const auto& [scope, state] : m_scopes) {
        m_known.scopes.put(scope, state);
        Query(sql("INSERT INTO scope (scope, head, digest, rows) VALUES (?, ?, ?, ?) ON CONFLICT (scope) DO UPDATE SET "
                  "head = excluded.head, digest = excluded.digest, rows = excluded.rows"))
            .number(scope)
            .number(state.head)
            .number(state.digest)
            .number(state.rows)
            .run();
    }
    Query(sql("UPDATE store SET head = ?, chain = ?, clock_floor = ?, backup_seq = ?, copied_seq = ?"))
        .number(m_head->seq)
        .blob(m_head->chain)
        .number(m_head->clockFloor)
        .number(m_head->backupSeq)
        .number(m_head->copiedSeq)
        .run();
    m_scopes.clear();
    m_head.reset();
}

StoreHead SqliteSession::head() const
{
    return m_head ? *m_head : readHead();
}

ScopeState SqliteSession::scope(Scope scope) const
{
    const auto changed = m_scopes.find(scope);
    if (changed != m_scopes.end())
        return changed->second;
    return m_head ? m_known.scopes.of(scope, [&] { return readScope(scope); }) : readScope(scope);
}

std::optional<HistoryEntry> SqliteSession::history(std::uint64_t seq) const
{
    return m_head ? m_known.history.of(seq, [&] { return readHistory(seq); }) : readHistory(seq);
}

std::optional<NodeState> SqliteSession::node(std::uint64_t node) const
{
    return m_head ? m_known.nodes.of(node, [&] { return readNode(node); }) : readNode(node);
}

std::optional<DeviceRow> SqliteSession::device(std::string_view device) const
{
    return m_head ? m_known.devices.of(std::string(device), [&] { return readDevice(device); }) : readDevice(device);
}

std::vector<GrantRow> SqliteSession::grants(std::string_view device) const
{
    return m_head ? m_known.grants.of(std::string(device), [&] { return readGrants(device); }) : readGrants(device);
}

std::vector<ScopeState> SqliteSession::walkScopes() const
{
    std::vector<ScopeState> scopes;
    {
        Query query(sql("SELECT scope FROM scope WHERE scope < 0"));
        while (query.step())
            scopes.push_back({query.signedAt(0), 0, 0, 0});
    }
    for (const auto& changed : m_scopes) {
        const auto isChanged = [&](const ScopeState& known) { return known.scope == changed.first; };
        if (changed.first < 0 && std::none_of(scopes.begin(), scopes.end(), isChanged))
            scopes.push_back(changed.second);
    }
    for (auto& state : scopes)
        state = scope(state.scope);
    return scopes;
}

// Outside of a group, in a store without a writer of its own, each change is a group and is written at once. What is
// known then goes too: its transaction is somebody else's, who may roll it back.

void SqliteSession::endAlone()
{
    flush();
    m_known.clear();
}

void SqliteSession::putScope(const ScopeState& state)
{
    const bool alone = !m_head;
    if (alone)
        beginGroup();
    const auto before = m_scopes.find(state.scope);
    m_undo.emplace_back(state.scope, before == m_scopes.end() ? std::nullopt : std::optional(before->second));
    m_scopes[state.scope] = state;
    if (alone)
        endAlone();
}

void SqliteSession::noteBackup(std::uint64_t copied)
{
    const bool alone = !m_head;
    if (alone)
        beginGroup();
    m_head->backupSeq = std::max(m_head->backupSeq, m_head->copiedSeq);
    m_head->copiedSeq = std::max(m_head->copiedSeq, copied);
    if (alone)
        endAlone();
}

void SqliteSession::appendHistory(const HistoryEntry& entry)
{
    Query(sql("INSERT INTO history (seq, at, node, n, hash, chain) VALUES (?, ?, ?, ?, ?, ?)"))
        .number(entry.seq)
        .number(entry.at)
        .number(entry.node)
        .number(entry.n)
        .blob(entry.hash)
        .blob(entry.chain)
        .run();
    const bool alone = !m_head;
    if (alone)
        beginGroup();
    m_known.history.put(entry.seq, entry);
    m_head->seq = entry.seq;
    m_head->chain = entry.chain;
    m_head->clockFloor = std::max(m_head->clockFloor, entry.at);
    if (alone)
        endAlone();
}

} // namespace lykta::central

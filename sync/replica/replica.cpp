#include "sync/replica/replica.h"

#include "sync/protocol/cell.h"
#include "sync/protocol/limits.h"
#include "sync/replica/own_change.h"
#include "sync/replica/replica_tables.h"

#include <algorithm>
#include <stdexcept>

namespace lykta::sync {

namespace {

Record recordOf(const StoredRecord& stored)
{
    return {stored.n, stored.table, stored.id, stored.scope, stored.seq, stored.hash, ReplicaTables::bodyOf(stored)};
}

Body editsAt(const std::vector<CellEdit>& edits, const Stamp& stamp)
{
    Body body;
    for (const auto& edit : edits) {
        if (edit.field == 0 || (!edit.cell.empty() && !isCellOf(edit.field, edit.cell)))
            throw std::invalid_argument("not a cell of its field");
        body.put({edit.field, stamp, edit.cell});
    }
    return body;
}

} // namespace

Replica::Replica(SQLite::Database& database, Projection& projection, NowMs now)
    : m_tables(std::make_unique<ReplicaTables>(database)), m_projection(projection), m_now(std::move(now))
{
}

Replica::~Replica() = default;

std::uint64_t Replica::correctedNow() const
{
    return m_now() + m_tables->meta.number(meta_key::offset); // the offset may be negative: modular on purpose
}

void Replica::save(std::uint32_t table, std::string_view id, const std::vector<CellEdit>& edits, const Body* seen)
{
    if (edits.empty())
        return;
    auto& tables = *m_tables;
    const auto stored = tables.records.find(table, id);
    if (stored && !stored->kept)
        throw std::invalid_argument("the row is not kept here");
    const auto row = stored ? ReplicaTables::bodyOf(*stored) : Body{};
    // Above the whole row too: after a restamp the clock may stand below what others have written.
    const auto last = std::max(tables.meta.number(meta_key::clock), row.latest().time);
    const Stamp stamp{nextTime(last, correctedNow()), node()};

    const auto cells = editsAt(edits, stamp);
    const auto merged = merge(row, cells);
    const auto scope = scopeOf(merged);
    const auto bytes = serialise(merged);
    if (!scope)
        throw std::invalid_argument("the row has no scope");
    if (bytes.size() > maxBody)
        throw std::invalid_argument("the row is too large");

    std::optional<JournalEntry> entry;
    if (stored) // a row that is new here cannot wait here
        if (auto open = tables.journal.openOf(table, id);
            !open.empty() && !open.back().batch && !open.back().isTestimony())
            entry = std::move(open.back());
    auto change = entry ? OwnChange::parse(entry->change) : OwnChange{};
    if (!entry || !change.standsIn(row)) {
        entry.reset();
        change = OwnChange{table, std::string(id), *scope, {}, {}, !stored, 0};
    }
    change.take(cells, seen != nullptr ? *seen : row);
    change.scope = *scope;
    change.hash = rowHash(tables.store(), table, id, *scope, bytes);

    std::int64_t n = 0;
    if (stored) {
        n = stored->n;
        tables.records.writeBody(*stored, bytes);
        if (stored->seq == 0 && stored->scope != *scope) {
            auto moved = *stored;
            tables.records.confirm(moved, *scope, 0, stored->hash);
        }
    } else
        n = tables.records.insert(table, id, *scope, bytes);
    if (entry)
        tables.journal.rewrite(*entry, change.bytes(), change.hash);
    else
        tables.journal.append(table, id, change.bytes(), change.hash);
    tables.meta.setNumber(meta_key::clock, stamp.time);
    if (stored)
        m_projection.put(n, table, id, merged);
    else
        m_projection.add(n, table, id, merged);
}

std::optional<Record> Replica::find(std::uint32_t table, std::string_view id) const
{
    const auto stored = m_tables->records.find(table, id);
    return stored && stored->kept ? std::optional(recordOf(*stored)) : std::nullopt;
}

void Replica::forEach(const std::function<void(const Record&)>& each) const
{
    m_tables->records.forEach([&](const StoredRecord& stored) { each(recordOf(stored)); });
}

Standing Replica::standing() const
{
    const auto counts = m_tables->journal.counts();
    return {counts.waiting, counts.confirmed, counts.held};
}

bool Replica::isWaiting(std::uint32_t table, std::string_view id) const
{
    return m_tables->journal.hasOpen(table, id);
}

std::uint32_t Replica::rightsIn(Scope scope) const
{
    return m_tables->scopes.rights(scope);
}

std::optional<std::string> Replica::meta(std::string_view key) const
{
    return m_tables->meta.text(key);
}

void Replica::setMeta(std::string_view key, std::string_view value)
{
    m_tables->meta.set(key, value);
}

} // namespace lykta::sync

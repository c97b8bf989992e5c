#include "sync/replica/row_intake.h"

#include "sync/protocol/lykta.pb.h"
#include "sync/replica/contradiction.h"
#include "sync/replica/own_change.h"

#include <algorithm>

namespace lykta::sync {

namespace {

constexpr std::size_t idSize = 16;

/// True where a row says this value somewhere.
bool says(const Body& body, const Lost& value)
{
    const auto* standing = body.find(value.field);
    return (standing != nullptr && *standing == Cell{value.field, value.stamp, value.cell}) ||
           std::ranges::find(body.lost, value) != body.lost.end();
}

} // namespace

void RowIntake::take(const wire::Row& row)
{
    if (row.table() == 0 || row.id().size() != idSize || row.seq() == 0)
        throw Contradiction("a row without table, id or seq");
    if (row.state() == wire::Row::HELD)
        replace(row);
    else
        leave(row);
}

void RowIntake::drop(const StoredRecord& record)
{
    m_tables.records.drop(record);
    m_projection.drop(record.n, record.table, record.id);
    m_changed.insert(record.table);
}

void RowIntake::letGo(const StoredRecord& record)
{
    tellBeforeItGoes(record, {});
    drop(record);
}

void RowIntake::reconsider(StoredRecord& record)
{
    if (!m_rewound || m_tables.journal.hasOpen(record.table, record.id))
        return;
    const auto isCentrals = [&](const std::string& bytes) {
        return rowHash(m_store, record.table, record.id, record.scope, bytes) == record.hash;
    };
    if (isCentrals(record.body))
        return;
    auto body = ReplicaTables::bodyOf(record);
    std::erase_if(body.cells, [](const Cell& cell) { return cell.stamp.node == centralNode; });
    const auto bytes = serialise(body);
    if (!isCentrals(bytes)) {
        m_tables.records.confirm(record, record.scope, 0, 0);
        return;
    }
    m_tables.records.writeBody(record, bytes);
    m_projection.put(record.n, record.table, record.id, body);
    m_changed.insert(record.table);
}

void RowIntake::tellBeforeItGoes(const StoredRecord& record, const Body& there)
{
    if (!m_rewound || record.seq != 0 || record.hash != 0 || !record.kept)
        return;
    std::vector<Body> known{there};
    for (const auto& entry : m_tables.journal.openOf(record.table, record.id))
        known.push_back(OwnChange::parse(entry.change).cells); // still on its way
    const auto here = ReplicaTables::bodyOf(record);
    auto values = here.lost;
    for (const auto& cell : here.cells)
        values.push_back({cell.field, cell.stamp, cell.cell});
    const bool allKnown = std::ranges::all_of(values, [&](const Lost& value) {
        return value.stamp.node == centralNode || // central writes it anew
               std::ranges::any_of(known, [&](const Body& body) { return says(body, value); });
    });
    if (allKnown)
        return;
    m_tables.testify(record);
}

void RowIntake::dropInDoubt(Scope scope)
{
    if (m_tables.meta.number(meta_key::rewound) != 0)
        return; // these rows are offered as testimony first
    for (const auto& record : m_tables.records.inDoubt())
        if (record.scope == scope || (scope == everyWalkScope && record.scope < 0))
            drop(record);
}

void RowIntake::finish()
{
    m_tables.raiseClock(m_latest);
}

void RowIntake::leave(const wire::Row& row)
{
    const bool purged = row.state() == wire::Row::PURGED;
    const auto record = m_tables.records.find(row.table(), row.id());
    if (record && (purged || record->scope == row.scope())) {
        purged ? drop(*record) : letGo(*record);
        ++m_rows;
    }
    if (purged)
        m_tables.journal.dropAcknowledged(row.table(), row.id());
}

void RowIntake::replace(const wire::Row& row)
{
    std::optional<StoredRecord> record;
    const auto isKnown = [&] {
        record = m_tables.records.find(row.table(), row.id());
        m_likelyNew = !record;
        return record && record->hash != 0 && record->kept && row.seq() <= record->seq;
    };
    if (!m_likelyNew && isKnown())
        return;
    auto body = parseBody(row.body());
    if (!body)
        throw Contradiction("a row whose body is not canonical");
    m_latest = std::max(m_latest, body->latest().time);

    std::string merged;
    std::string_view bytes = row.body(); // relayed as received wherever nothing of this phone's lies on top
    if (m_anyOpen)
        if (const auto open = m_tables.journal.openOf(row.table(), row.id()); !open.empty()) {
            for (const auto& entry : open)
                if (!entry.isTestimony())
                    body = merge(*body, OwnChange::parse(entry.change).cells);
            merged = serialise(*body);
            bytes = merged;
        }
    const auto hash = rowHash(m_store, row.table(), row.id(), row.scope(), row.body());
    const auto n = record
                       ? std::nullopt
                       : m_tables.records.insertConfirmed(row.table(), row.id(), row.scope(), row.seq(), hash, bytes);
    if (n) {
        m_projection.add(*n, row.table(), row.id(), *body);
    } else {
        if (!record && isKnown())
            return;
        tellBeforeItGoes(*record, *body);
        m_tables.records.replace(*record, row.scope(), row.seq(), hash, bytes);
        m_projection.put(record->n, row.table(), row.id(), *body);
    }
    m_changed.insert(row.table());
    ++m_rows;
}

} // namespace lykta::sync

#include "sync/replica/row_intake.h"

#include "sync/protocol/lykta.pb.h"
#include "sync/replica/contradiction.h"
#include "sync/replica/own_change.h"

#include <algorithm>

namespace lykta::sync {

namespace {

constexpr std::size_t idSize = 16;

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

void RowIntake::finish()
{
    m_tables.raiseClock(m_latest);
}

void RowIntake::leave(const wire::Row& row)
{
    const bool purged = row.state() == wire::Row::PURGED;
    const auto record = m_tables.records.find(row.table(), row.id());
    if (record && (purged || record->scope == row.scope())) {
        drop(*record);
        ++m_rows;
    }
    if (purged)
        m_tables.journal.dropAcknowledged(row.table(), row.id());
}

void RowIntake::replace(const wire::Row& row)
{
    auto record = m_tables.records.find(row.table(), row.id());
    if (record && record->hash != 0 && row.seq() <= record->seq)
        return;
    auto body = parseBody(row.body());
    if (!body)
        throw Contradiction("a row whose body is not canonical");
    m_latest = std::max(m_latest, body->latest().time);

    std::string bytes = row.body(); // relayed as received wherever nothing of this phone's lies on top
    if (const auto open = m_tables.journal.openOf(row.table(), row.id()); !open.empty()) {
        for (const auto& entry : open)
            body = merge(*body, OwnChange::parse(entry.change).cells);
        bytes = serialise(*body);
    }
    if (record)
        m_tables.records.writeBody(*record, bytes);
    else {
        const auto n = m_tables.records.insert(row.table(), row.id(), row.scope(), bytes);
        record = StoredRecord{n, row.table(), row.id(), row.scope(), 0, 0, {}};
    }
    m_tables.records.confirm(*record, row.scope(), row.seq(),
                             rowHash(m_store, row.table(), row.id(), row.scope(), row.body()));
    m_projection.put(record->n, row.table(), row.id(), *body);
    m_changed.insert(row.table());
    ++m_rows;
}

} // namespace lykta::sync

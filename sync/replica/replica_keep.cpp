// What may leave this phone, and how it comes back (SYNC.md, invariant 8).
#include "sync/replica/replica.h"
#include "sync/replica/replica_tables.h"

namespace lykta::sync {

bool Replica::isSafe(std::uint32_t table, std::string_view id) const
{
    const auto record = m_tables->records.find(table, id);
    return record && record->hash != 0 && record->seq <= backupSeq() && !m_tables->journal.hasOpen(table, id);
}

std::uint64_t Replica::backupSeq() const
{
    return m_tables->meta.number(meta_key::backup);
}

bool Replica::letGo(std::uint32_t table, std::string_view id)
{
    const auto record = m_tables->records.find(table, id);
    if (!record || !record->kept || !isSafe(table, id))
        return false;
    m_tables->records.letGo(*record);
    m_projection.drop(record->n, record->table, record->id);
    return true;
}

bool Replica::want(std::uint32_t table, std::string_view id)
{
    const auto record = m_tables->records.find(table, id);
    if (!record || record->kept)
        return false;
    m_tables->wanted.add({record->scope, record->seq - 1, record->seq});
    return true;
}

std::uint64_t Replica::wantScope(Scope scope)
{
    std::uint64_t rows = 0;
    for (const auto& record : m_tables->records.inScope(scope))
        if (!record.kept) {
            m_tables->wanted.add({record.scope, record.seq - 1, record.seq});
            ++rows;
        }
    return rows;
}

} // namespace lykta::sync

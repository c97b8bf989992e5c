#include "sync/replica/replica_tables.h"

#include "sync/replica/own_change.h"

#include <algorithm>
#include <stdexcept>

namespace lykta::sync {

StoreId ReplicaTables::store() const
{
    StoreId id{};
    const auto stored = meta.text(meta_key::store);
    if (stored && stored->size() == id.size())
        std::copy(stored->begin(), stored->end(), id.begin());
    return id;
}

Body ReplicaTables::bodyOf(const StoredRecord& record)
{
    auto body = parseBody(record.body);
    if (!body)
        throw std::runtime_error("a record's body cannot be read");
    return std::move(*body);
}

void ReplicaTables::testify(const StoredRecord& record)
{
    const OwnChange change{record.table, record.id, record.scope, bodyOf(record), {}, true, 0};
    journal.append(record.table, record.id, change.bytes(), 0, EntryVerdict::Testimony);
}

void ReplicaTables::raiseClock(std::uint64_t time)
{
    if (time > meta.number(meta_key::clock))
        meta.setNumber(meta_key::clock, time);
}

void ReplicaTables::rehashOpenEntries()
{
    const auto id = store();
    for (const auto& entry : journal.open()) {
        if (entry.isTestimony())
            continue;
        auto change = OwnChange::parse(entry.change);
        const auto record = records.find(entry.table, entry.id);
        // A new row is what its first change says. The row as it stood after a later one is known only for the last of
        // them; an earlier one's hash then fits nothing, and central sends the row back: a few bytes, never a loss.
        const auto body = change.newRow || !record ? serialise(change.cells) : record->body;
        change.hash = rowHash(id, entry.table, entry.id, change.scope, body);
        journal.rewrite(entry, change.bytes(), change.hash);
    }
}

} // namespace lykta::sync

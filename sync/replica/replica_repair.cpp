#include "sync/protocol/limits.h"
#include "sync/replica/own_change.h"
#include "sync/replica/replica.h"
#include "sync/replica/replica_tables.h"

#include <algorithm>
#include <map>
#include <set>

namespace lykta::sync {

namespace {

using StampMap = std::map<Stamp, Stamp>;

struct OpenChange
{
    JournalEntry entry;
    OwnChange change;
};

std::vector<OpenChange> openChanges(const JournalTable& journal)
{
    std::vector<OpenChange> out;
    for (auto& entry : journal.open())
        if (!entry.isTestimony()) {
            auto change = OwnChange::parse(entry.change);
            out.push_back({std::move(entry), std::move(change)});
        }
    return out;
}

/// For every stamp of the open changes, the time that it must come after: that of what its author saw and replaced.
std::map<Stamp, std::uint64_t> floors(const std::vector<OpenChange>& changes)
{
    std::map<Stamp, std::uint64_t> out;
    for (const auto& open : changes)
        for (const auto& cell : open.change.cells.cells)
            out.emplace(cell.stamp, 0);
    for (const auto& open : changes) {
        std::uint64_t seen = 0;
        for (const auto& [field, base] : open.change.bases)
            if (!out.contains(base)) // an open one moves itself, and comes earlier
                seen = std::max(seen, base.time);
        for (const auto& cell : open.change.cells.cells)
            out[cell.stamp] = std::max(out[cell.stamp], seen);
    }
    return out;
}

StampMap newStamps(const std::vector<OpenChange>& changes, std::uint64_t now, std::uint64_t node)
{
    StampMap out;
    std::uint64_t last = 0;
    for (const auto& [stamp, floor] : floors(changes)) {
        last = std::max({last + 1, floor + 1, std::min(stamp.time, stampTime(now))});
        out[stamp] = {last, node};
    }
    return out;
}

void moveStamps(const StampMap& stamps, Stamp& stamp)
{
    if (const auto at = stamps.find(stamp); at != stamps.end())
        stamp = at->second;
}

void moveStamps(const StampMap& stamps, Body& body)
{
    for (auto& cell : body.cells)
        moveStamps(stamps, cell.stamp);
}

} // namespace

void Replica::restamp(std::uint64_t centralNowMs, std::optional<std::uint64_t> newNode)
{
    auto& tables = *m_tables;
    tables.journal.thaw();
    const auto changes = openChanges(tables.journal);
    const auto stamps = newStamps(changes, centralNowMs, newNode.value_or(node()));

    std::set<std::pair<std::uint32_t, std::string>> rows;
    for (auto [entry, change] : changes) {
        moveStamps(stamps, change.cells);
        for (auto& [field, base] : change.bases)
            moveStamps(stamps, base);
        tables.journal.rewrite(entry, change.bytes(), entry.hash);
        rows.emplace(entry.table, entry.id);
    }
    for (const auto& [table, id] : rows)
        if (const auto record = tables.records.find(table, id)) {
            auto body = ReplicaTables::bodyOf(*record);
            moveStamps(stamps, body);
            tables.records.writeBody(*record, serialise(body));
        }
    tables.rehashOpenEntries();

    std::uint64_t last = 0;
    for (const auto& [old, stamp] : stamps)
        last = std::max(last, stamp.time);
    tables.meta.setNumber(meta_key::clock, last);
    if (newNode) {
        tables.meta.setNumber(meta_key::node, *newNode);
        tables.meta.setNumber(meta_key::batch, 0);
    }
    learnTime(centralNowMs);
}

std::vector<std::pair<std::uint64_t, std::string>> Replica::checkpoints() const
{
    return m_tables->checkpoints.newestFirst();
}

void Replica::rewind(std::uint64_t common, std::uint64_t lastN)
{
    auto& tables = *m_tables;
    tables.checkpoints.rewind(common);
    tables.journal.reopenAfter(common);
    tables.records.doubtAfter(common);
    for (auto fill : tables.scopes.fills()) {
        fill.upto = std::min(fill.upto, common);
        tables.scopes.setFill(fill);
        forgetFillPosition(fill.scope);
    }
    tables.wanted.clear(); // numbers of another history
    tables.meta.setNumber(meta_key::batch, lastN);
    tables.meta.setNumber(meta_key::atHead, 0);
    tables.meta.setNumber(meta_key::rewound, 1);
    if (tables.meta.number(meta_key::backup) > common)
        tables.meta.setNumber(meta_key::backup, common);
}

} // namespace lykta::sync

#include "sync/central/change.h"

#include "schema/description.h"
#include "schema/table.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/limits.h"

#include <algorithm>

namespace lykta::central {

using namespace sync;

namespace {

bool isTrue(std::string_view cell)
{
    return varintOf(cell).value_or(0) != 0;
}

/// Whether the row holds this cell, or a later one by the same author, or keeps it among its losers.
bool hasSeen(const Body& row, const Cell& cell)
{
    const auto* current = row.find(cell.field);
    if (current && current->stamp.node == cell.stamp.node && current->stamp.time >= cell.stamp.time)
        return true;
    return std::any_of(row.lost.begin(), row.lost.end(), [&](const Lost& lost) {
        return lost.field == cell.field && lost.stamp == cell.stamp && lost.cell == cell.cell;
    });
}

Lost asLost(const Cell& cell)
{
    return {cell.field, cell.stamp, cell.cell};
}

/// The losers that `change` adds to `row`: of two different values the lesser, unless the author saw it.
void addLosers(Body& merged, const Body& row, const Change& change)
{
    for (const auto& cell : change.body.cells) {
        const auto* current = row.find(cell.field);
        if (!current || current->cell == cell.cell)
            continue;
        if (beats(*current, cell))
            merged.lose(asLost(cell));
        else if (current->stamp != change.baseOf(cell.field))
            merged.lose(asLost(*current));
    }
}

/// Whether the row is, but for notes of central's own, what its author saw when it was deleted: what central stamps
/// meanwhile (a photo arrived, could be read) is nobody's edit and brings nothing back.
bool sameButForCentral(const StoreId& store, const Change& change, const Outcome& outcome)
{
    const auto* table = schema::findTable(change.table);
    std::vector<std::uint32_t> notes;
    for (const auto& cell : outcome.body.cells) {
        const auto* field = table ? table->find(cell.field) : nullptr;
        if (field && field->centralOnly && cell.stamp.node == centralNode)
            notes.push_back(cell.field);
    }
    constexpr std::size_t most = 6; // each may have been seen or not: 2^n bodies are tried
    if (notes.size() > most)
        return false;
    for (unsigned unseen = 1; unseen < 1u << notes.size(); ++unseen) {
        auto body = outcome.body;
        for (std::size_t i = 0; i < notes.size(); ++i)
            if ((unseen >> i & 1) != 0)
                std::erase_if(body.cells, [&](const Cell& cell) { return cell.field == notes[i]; });
        if (rowHash(store, change.table, change.id, outcome.scope, serialise(body)) == change.hash)
            return true;
    }
    return false;
}

void revive(Body& merged)
{
    merged.lose(asLost(*merged.find(schema::goneField)));
    merged.put({schema::goneField, {merged.latest().time + 1, centralNode}, varintCell(schema::goneField, 0)});
}

} // namespace

std::optional<Change> Change::parse(const wire::Change& message)
{
    if (message.table() == 0 || message.id().size() != 16 || message.body().size() > maxBody)
        return std::nullopt;
    auto body = parseBody(message.body());
    if (!body || body->cells.empty())
        return std::nullopt;
    Change change{message.table(), message.id(), message.scope(), std::move(*body), {}, message.hash()};
    for (const auto& base : message.bases())
        for (const auto field : base.fields())
            change.bases[field] = {base.time(), base.node()};
    return change;
}

Stamp Change::baseOf(std::uint32_t field) const
{
    const auto found = bases.find(field);
    return found == bases.end() ? Stamp{} : found->second;
}

bool Change::deletes() const
{
    return isTrue(body.cellOf(schema::goneField));
}

std::uint64_t Change::latestMs() const
{
    return unixMs(body.latest().time);
}

std::optional<Scope> scopeFor(std::uint32_t table, const Body& body, Scope claimed)
{
    if (schema::findTable(table))
        return scopeOf(body);
    const bool possible = claimed < 0 || claimed == openScope || claimed == staffScope || claimed == policeScope ||
                          claimed == allLeadersScope;
    return possible ? std::optional(claimed) : std::nullopt;
}

Outcome outcomeOf(const StoreId& store, const Change& change, Body body, Scope scope)
{
    Outcome outcome;
    outcome.bytes = serialise(body);
    outcome.body = std::move(body);
    outcome.scope = scope;
    outcome.hash = rowHash(store, change.table, change.id, scope, outcome.bytes);
    return outcome;
}

std::optional<Outcome> applyChange(const StoreId& store, const Body& row, const Change& change)
{
    auto merged = merge(row, change.body);
    const bool seen = std::all_of(change.body.cells.begin(), change.body.cells.end(),
                                  [&](const Cell& cell) { return hasSeen(row, cell); });
    addLosers(merged, row, change); // also then: two copies of one phone write under one node
    const auto scope = scopeFor(change.table, merged, change.claimed);
    if (!scope)
        return std::nullopt;
    auto outcome = outcomeOf(store, change, std::move(merged), *scope);
    if (seen || row.cells.empty() || !isTrue(outcome.body.cellOf(schema::goneField)))
        return outcome;
    const bool wasGone = isTrue(row.cellOf(schema::goneField));
    const bool blindDelete =
        change.deletes() && !wasGone && outcome.hash != change.hash && !sameButForCentral(store, change, outcome);
    const bool blindEdit =
        !change.deletes() && wasGone && row.stampOf(schema::goneField) != change.baseOf(schema::goneField);
    if (!blindDelete && !blindEdit)
        return outcome;
    revive(outcome.body);
    return outcomeOf(store, change, std::move(outcome.body), *scope);
}

} // namespace lykta::central

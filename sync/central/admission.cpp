#include "sync/central/admission.h"

#include "schema/cell_type.h"
#include "schema/description.h"
#include "sync/central/scopes.h"
#include "sync/central/trade_rows.h"
#include "sync/protocol/cell.h"

#include <algorithm>

namespace lykta::central {

using namespace sync;

namespace {

/// The type of a field, where this build knows it; the first four mean the same in every table.
std::optional<schema::Type> typeOf(const schema::Table* table, std::uint32_t field)
{
    switch (field) {
    case schema::goneField:
        return schema::Type::Bool;
    case schema::walkField:
    case schema::authorField:
        return schema::Type::Id;
    case schema::classField:
        return schema::Type::Enum;
    default:
        break;
    }
    const auto* known = table ? table->find(field) : nullptr;
    return known ? std::optional(known->type) : std::nullopt;
}

bool fitsType(const schema::Table* table, std::uint32_t field, std::string_view cell)
{
    const auto type = typeOf(table, field);
    return !type || schema::fits(*type, cell);
}

} // namespace

std::string_view Admission::reasonAgainst(const Change& change, const Body* row) const
{
    const auto* table = schema::findTable(change.table);
    for (const auto& cell : change.body.cells) {
        if (cell.stamp.node != m_author.node)
            return "foreign-node";
        if (!fitsType(table, cell.field, cell.cell))
            return "type";
        const auto* field = table ? table->find(cell.field) : nullptr;
        if (field && field->centralOnly && !m_author.isCentral())
            return "central-only";
    }
    for (const auto& lost : change.body.lost) {
        if (lost.stamp.node != m_author.node)
            return "foreign-node";
        if (!fitsType(table, lost.field, lost.cell))
            return "type";
    }
    if (m_author.isCentral())
        return {};
    const auto* author = change.body.find(schema::authorField);
    if (!row)
        return author && bytesOf(author->cell) == std::string_view(m_author.device) ? "" : "author";
    return !author || author->cell == row->cellOf(schema::authorField) ? "" : "author";
}

bool Admission::makesOwnWalk(const Change& change, const std::optional<Scope>& before, Scope scope) const
{
    return !before && change.table == walkTable && scope == walkScope(change.id) &&
           (m_author.role == "leader" || m_author.role == "coordinator" ||
            leadsAWalk(m_author.grants, change.latestMs()));
}

std::string_view Admission::reasonAgainst(const Change& change, const std::optional<Scope>& before, const Body& after,
                                          Scope scope) const
{
    const auto walk = bytesOf(after.cellOf(schema::walkField)).value_or(std::string_view());
    if (change.table == walkTable) {
        if (walk != change.id)
            return "walk-number";
        if (!before && m_rows.anotherWalkHas(scope, change.id))
            return "walk-number";
    }
    if (m_author.isCentral() || makesOwnWalk(change, before, scope))
        return {};
    const auto author = bytesOf(after.cellOf(schema::authorField)).value_or(std::string_view());
    const auto at = change.latestMs();
    const auto rights = rightsIn(m_author.grants, scope, at);
    if (!mayWrite(rights, author, m_author.device))
        return "no-right";
    if (before && *before != scope && !mayWrite(rightsIn(m_author.grants, *before, at), author, m_author.device))
        return "no-right";
    if ((rights & mayWriteAll) != 0 || scope >= 0)
        return {};
    const auto closed = walkClosedAt(m_rows, walk);
    return closed && at >= *closed ? "closed" : "";
}

} // namespace lykta::central

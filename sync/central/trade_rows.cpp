#include "sync/central/trade_rows.h"

#include "domain/enumerations.h"
#include "schema/description.h"
#include "sync/protocol/cell.h"

#include <stdexcept>
#include <string>

namespace lykta::central {

const schema::Field& fieldNamed(std::uint32_t table, std::string_view name)
{
    if (const auto* known = schema::findTable(table))
        for (const auto& field : known->fields)
            if (field.name == name)
                return field;
    throw std::logic_error("the schema has no field " + std::string(name) + " in table " + std::to_string(table));
}

std::optional<sync::Body> standingRow(const RowStore& rows, std::uint32_t table, std::string_view id)
{
    const auto row = rows.row(table, id);
    if (!row || !row->body)
        return std::nullopt;
    auto body = sync::parseBody(*row->body);
    if (!body || sync::varintOf(body->cellOf(schema::goneField)).value_or(0) != 0)
        return std::nullopt;
    return body;
}

std::optional<std::uint64_t> walkClosedAt(const RowStore& rows, std::string_view walk)
{
    const auto body = standingRow(rows, walkTable, walk);
    if (!body)
        return std::nullopt;
    const auto status = fieldNamed(walkTable, "status").id;
    if (sync::varintOf(body->cellOf(status)).value_or(0) != static_cast<std::uint64_t>(WalkStatus::Closed))
        return std::nullopt;
    return sync::unixMs(body->stampOf(status).time);
}

} // namespace lykta::central

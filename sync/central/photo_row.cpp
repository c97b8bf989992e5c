#include "sync/central/photo_row.h"

#include "schema/description.h"
#include "sync/protocol/cell.h"

namespace lykta::central {

std::optional<PhotoRow> photoRow(const RowStore& rows, std::string_view id)
{
    const auto stored = rows.row(photoTable, id);
    const auto body = standingRow(rows, photoTable, id);
    if (!stored || !body)
        return std::nullopt;
    PhotoRow row;
    row.scope = stored->scope;
    row.author = sync::bytesOf(body->cellOf(schema::authorField)).value_or("");
    row.sha256 = sync::bytesOf(body->cellOf(fieldNamed(photoTable, "sha256").id)).value_or("");
    row.size = sync::varintOf(body->cellOf(fieldNamed(photoTable, "size").id)).value_or(0);
    return row;
}

CentralEdit photoEdit(const std::string& id, std::string_view field, bool value)
{
    const auto number = fieldNamed(photoTable, field).id;
    return {photoTable, id, {{number, sync::varintCell(number, value ? 1 : 0)}}};
}

} // namespace lykta::central

#include "sync/central/row_text.h"

#include "schema/description.h"
#include "sync/central/geojson_text.h"
#include "sync/central/secrets.h"
#include "sync/protocol/cell.h"

#include <algorithm>

namespace lykta::central {

using namespace sync;

namespace {

std::string valueText(const schema::Field* field, std::string_view cell)
{
    if (cell.empty())
        return {};
    switch (field ? field->type : schema::Type::Bytes) {
    case schema::Type::Bool:
        return varintOf(cell).value_or(0) != 0 ? "true" : "false";
    case schema::Type::Enum:
    case schema::Type::Unsigned:
        return std::to_string(varintOf(cell).value_or(0));
    case schema::Type::Signed:
        return std::to_string(signedOf(cell).value_or(0));
    case schema::Type::Time:
        return timeText(signedOf(cell).value_or(0));
    case schema::Type::Degrees:
        return std::to_string(static_cast<double>(signedOf(cell).value_or(0)) / 1e7);
    case schema::Type::Real:
        return std::to_string(doubleOf(cell).value_or(0));
    case schema::Type::Text:
        return std::string(bytesOf(cell).value_or(""));
    case schema::Type::Id:
        return uuidText(bytesOf(cell).value_or(""));
    case schema::Type::Bytes:
        break;
    }
    const auto bytes = bytesOf(cell);
    return hex(bytes ? *bytes : cell);
}

/// The first four fields mean the same in every table.
std::string fieldText(const schema::Field* field, std::uint32_t number)
{
    switch (number) {
    case schema::goneField:
        return "gone";
    case schema::walkField:
        return "walk";
    case schema::classField:
        return "class";
    case schema::authorField:
        return "author";
    default:
        return field ? std::string(field->name) : std::to_string(number);
    }
}

} // namespace

std::string tableText(std::uint32_t table)
{
    const auto* known = schema::findTable(table);
    return known ? std::string(known->name) : std::to_string(table);
}

std::vector<ValueLine> valuesOf(const Session& session, std::uint32_t table, const Body& body)
{
    const auto* known = schema::findTable(table);
    const auto line = [&](std::uint32_t number, const Stamp& stamp, std::string_view cell, bool beaten) {
        const auto* field = known ? known->find(number) : nullptr;
        const auto node = session.node(stamp.node);
        return ValueLine{fieldText(field, number),
                         number == schema::goneField && !cell.empty()
                             ? (varintOf(cell).value_or(0) != 0 ? "true" : "false")
                             : valueText(field, cell),
                         unixMs(stamp.time),
                         stamp.node,
                         node && !node->device.empty() ? uuidText(node->device) : std::string(),
                         beaten};
    };
    std::vector<ValueLine> lines;
    auto lost = body.lost.begin();
    const auto takeLost = [&](std::uint32_t upto) {
        for (; lost != body.lost.end() && lost->field <= upto; ++lost)
            lines.push_back(line(lost->field, lost->stamp, lost->cell, true));
    };
    for (const auto& cell : body.cells) {
        if (cell.field > 0)
            takeLost(cell.field - 1);
        lines.push_back(line(cell.field, cell.stamp, cell.cell, false));
        takeLost(cell.field);
    }
    takeLost(~std::uint32_t{0});
    return lines;
}

std::vector<ValueLine> historyOf(const Session& session, std::uint32_t table, std::string_view id)
{
    const auto row = session.row(table, id);
    auto body = row && row->body ? parseBody(*row->body) : std::nullopt;
    if (!body)
        return {};
    for (const auto& entry : session.quarantined(table, id))
        if (const auto moved = entry.reason == "superseded" ? parseBody(entry.change) : std::nullopt)
            for (const auto& lost : moved->lost)
                body->lose(lost);
    return valuesOf(session, table, *body);
}

} // namespace lykta::central

#include "sync/replica/own_change.h"

#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/wire_cursor.h"

#include <algorithm>
#include <stdexcept>

namespace lykta::sync {

namespace {

constexpr std::uint32_t goneField = 1;

} // namespace

OwnChange OwnChange::parse(std::string_view bytes)
{
    wire::Change wire;
    if (!wire.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        throw std::runtime_error("a journal entry cannot be read");
    auto cells = parseBody(wire.body());
    if (!cells)
        throw std::runtime_error("a journal entry's cells cannot be read");
    OwnChange change{wire.table(), wire.id(), wire.scope(), std::move(*cells), {}, wire.hash() == 0, wire.hash()};
    for (const auto& base : wire.bases())
        for (const auto field : base.fields())
            change.bases[field] = {base.time(), base.node()};
    return change;
}

Scope OwnChange::scopeIn(std::string_view bytes)
{
    constexpr std::uint32_t scopeField = 3;
    WireCursor cursor(bytes);
    while (!cursor.atEnd()) {
        const auto before = cursor;
        const auto field = cursor.field();
        if (!field)
            break;
        if (field->number != scopeField)
            continue;
        auto value = before;
        value.tag();
        if (const auto scope = value.fixed64())
            return static_cast<Scope>(*scope);
    }
    throw std::runtime_error("a journal entry cannot be read");
}

std::string OwnChange::bytes() const
{
    wire::Change wire;
    wire.set_table(table);
    wire.set_id(id);
    wire.set_scope(scope);
    wire.set_body(serialise(cells));
    wire.set_hash(newRow ? 0 : hash);
    std::map<Stamp, std::vector<std::uint32_t>> byStamp;
    for (const auto& [field, stamp] : bases)
        byStamp[stamp].push_back(field);
    for (const auto& [stamp, fields] : byStamp) {
        auto* base = wire.add_bases();
        base->set_time(stamp.time);
        base->set_node(stamp.node);
        for (const auto field : fields)
            base->add_fields(field);
    }
    return wire.SerializeAsString();
}

void OwnChange::take(const Body& edits, const Body& seen)
{
    const auto remember = [&](std::uint32_t field) {
        const auto stamp = seen.stampOf(field);
        if (stamp != Stamp{} && cells.find(field) == nullptr)
            bases.emplace(field, stamp);
    };
    if (cells.cells.empty())
        remember(goneField); // whether it saw the row alive decides between this change and another's deletion
    for (const auto& cell : edits.cells) {
        remember(cell.field);
        cells.put(cell);
    }
}

bool OwnChange::standsIn(const Body& row) const
{
    return std::all_of(cells.cells.begin(), cells.cells.end(), [&](const Cell& cell) {
        const auto* standing = row.find(cell.field);
        return standing != nullptr && *standing == cell;
    });
}

} // namespace lykta::sync

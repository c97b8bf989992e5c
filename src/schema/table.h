#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lykta::schema {

/// Counts the states of the description: raised by one in every release that adds a table or a field. Clients tell it
/// with each Ask, so that whoever runs central sees when everybody knows a field. It decides nothing.
inline constexpr std::uint32_t version = 4;

/// How a field's value lies in its cell (SYNC.md, «Bytes»): Bool, Enum, Unsigned: varint. Signed, Time (UTC ms),
/// Degrees (× 10⁷): zigzag varint. Real: fixed64. Text, Id (16 bytes), Bytes: length-delimited.
enum class Type : std::uint8_t
{
    Bool,
    Enum,
    Unsigned,
    Signed,
    Time,
    Degrees,
    Real,
    Text,
    Id,
    Bytes
};

/// One field of a synced table. `column` names its column in the device's projection; empty: it stays in the body.
struct Field
{
    std::uint32_t id;
    std::string_view name;
    Type type;
    bool projected = false;
    bool centralOnly = false;
};

/// One synced table. Numeric ids are for ever; names may change.
struct Table
{
    std::uint32_t id;
    std::string_view name;
    std::vector<Field> fields; ///< ascending by id

    const Field* find(std::uint32_t fieldId) const;
};

/// Every synced table, ascending by id.
std::span<const Table> tables();
/// nullptr for a table that this build does not know.
const Table* findTable(std::uint32_t id);

} // namespace lykta::schema

#include "sync/protocol/cell.h"

#include "sync/protocol/wire_cursor.h"

#include <bit>

namespace lykta::sync {

namespace {

/// The cursor behind the tag of a cell of that wire type.
std::optional<WireCursor> payload(std::string_view cell, std::uint32_t type)
{
    WireCursor cursor(cell);
    const auto tag = cursor.tag();
    if (!tag || tag->type != type)
        return std::nullopt;
    return cursor;
}

} // namespace

std::string varintCell(std::uint32_t field, std::uint64_t value)
{
    std::string cell;
    appendTag(cell, field, 0);
    appendVarint(cell, value);
    return cell;
}

std::string signedCell(std::uint32_t field, std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    return varintCell(field, (bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

std::string doubleCell(std::uint32_t field, double value)
{
    std::string cell;
    appendTag(cell, field, 1);
    appendFixed64(cell, std::bit_cast<std::uint64_t>(value));
    return cell;
}

std::string bytesCell(std::uint32_t field, std::string_view value)
{
    std::string cell;
    appendTag(cell, field, 2);
    appendLengthDelimited(cell, value);
    return cell;
}

std::optional<std::uint64_t> varintOf(std::string_view cell)
{
    auto cursor = payload(cell, 0);
    const auto value = cursor ? cursor->varint() : std::nullopt;
    return value && cursor->atEnd() ? value : std::nullopt;
}

std::optional<std::int64_t> signedOf(std::string_view cell)
{
    const auto zigzag = varintOf(cell);
    if (!zigzag)
        return std::nullopt;
    return static_cast<std::int64_t>((*zigzag >> 1) ^ ((*zigzag & 1) != 0 ? ~std::uint64_t{0} : 0));
}

std::optional<double> doubleOf(std::string_view cell)
{
    auto cursor = payload(cell, 1);
    const auto bits = cursor ? cursor->fixed64() : std::nullopt;
    if (!bits || !cursor->atEnd())
        return std::nullopt;
    return std::bit_cast<double>(*bits);
}

std::optional<std::string_view> bytesOf(std::string_view cell)
{
    auto cursor = payload(cell, 2);
    const auto value = cursor ? cursor->lengthDelimited() : std::nullopt;
    return value && cursor->atEnd() ? value : std::nullopt;
}

std::optional<std::uint32_t> fieldOf(std::string_view cell)
{
    const auto tag = WireCursor(cell).tag();
    return tag ? std::optional(tag->field) : std::nullopt;
}

bool isCellOf(std::uint32_t field, std::string_view cell)
{
    WireCursor cursor(cell);
    const auto whole = cursor.field();
    return whole && whole->number == field && cursor.atEnd();
}

} // namespace lykta::sync

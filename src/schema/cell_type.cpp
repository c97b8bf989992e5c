#include "schema/cell_type.h"

#include "sync/protocol/cell.h"

#include <cmath>
#include <cstdlib>

namespace lykta::schema {
namespace {

/// RFC 3629: no surrogates, nothing above U+10FFFF, shortest forms only.
bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        std::uint32_t point = length == 1 ? lead : lead & (0x7fu >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if (next >> 6 != 2)
                return false;
            point = point << 6 | (next & 0x3f);
        }
        constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (point < least[length] || point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
            return false;
        i += length;
    }
    return true;
}

} // namespace

bool fits(Type type, std::string_view cell)
{
    if (cell.empty())
        return true;
    switch (type) {
    case Type::Bool:
        return sync::varintOf(cell).value_or(2) <= 1;
    case Type::Enum:
        return sync::varintOf(cell).value_or(UINT64_MAX) <= UINT32_MAX;
    case Type::Unsigned:
        return sync::varintOf(cell).has_value();
    case Type::Signed:
    case Type::Time:
        return sync::signedOf(cell).has_value();
    case Type::Degrees: {
        const auto value = sync::signedOf(cell);
        return value && *value <= 1'800'000'000 && *value >= -1'800'000'000;
    }
    case Type::Real:
        return std::isfinite(sync::doubleOf(cell).value_or(INFINITY));
    case Type::Text: {
        const auto text = sync::bytesOf(cell);
        return text && isUtf8(*text);
    }
    case Type::Id:
        return sync::bytesOf(cell).value_or(std::string_view{}).size() == 16;
    case Type::Bytes:
        return sync::bytesOf(cell).has_value();
    }
    return false;
}

} // namespace lykta::schema

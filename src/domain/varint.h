#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lykta {

// The packed lines and tracks of rows: zigzag varints, seven bits a byte, least significant first, always the shortest.

inline void appendSigned(std::string& out, std::int64_t value)
{
    auto rest = (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
    while (rest >= 0x80) {
        out.push_back(static_cast<char>((rest & 0x7f) | 0x80));
        rest >>= 7;
    }
    out.push_back(static_cast<char>(rest));
}

/// Takes one value off the front of `bytes`; nullopt at the end, for more than 64 bits, or for a longer form than
/// needed.
inline std::optional<std::int64_t> takeSigned(std::string_view& bytes)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        if (shift == 63 && byte > 1)
            return std::nullopt;
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte & 0x80)
            continue;
        if (byte == 0 && shift > 0)
            return std::nullopt;
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    return std::nullopt;
}

} // namespace lykta

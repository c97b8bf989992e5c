#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace lykta::test {

/// Bytes as lower-case hex.
inline std::string hexOf(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

/// Hex, spaces allowed, as bytes. Throws std::invalid_argument for anything else.
inline std::string bytesOfHex(std::string_view hex)
{
    std::string out;
    int high = -1;
    for (const char c : hex) {
        if (c == ' ')
            continue;
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0)
            throw std::invalid_argument("not hex");
        if (high >= 0)
            out.push_back(static_cast<char>(high * 16 + digit));
        high = high < 0 ? digit : -1;
    }
    if (high >= 0)
        throw std::invalid_argument("half a byte");
    return out;
}

} // namespace lykta::test

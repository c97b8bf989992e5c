#pragma once

#include <cstdint>
#include <string>

// The central that the target `ask` sends its input to; its seeds are made with the same.
namespace lykta::fuzz {

inline constexpr std::uint64_t askedAt = 1'794'500'000'000; ///< unix ms
inline constexpr std::uint64_t askersNode = 1001;

/// 16 bytes with a uuid's variant.
inline std::string idOf(char letter)
{
    std::string id(16, letter);
    id[8] = static_cast<char>(0x80);
    return id;
}

inline const std::string asker = idOf('l'), askersWalk = idOf('w');

} // namespace lykta::fuzz

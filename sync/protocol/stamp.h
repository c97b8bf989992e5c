#pragma once

#include <compare>
#include <cstdint>

namespace lykta::sync {

/// When and by whom a cell was written. `time` = Unix milliseconds << 16 | counter (hybrid logical clock); `node` = 64
/// random bits, one life of one device, central's own is 1. The zero stamp means «no cell seen».
struct Stamp
{
    std::uint64_t time = 0;
    std::uint64_t node = 0;

    auto operator<=>(const Stamp&) const = default;
};

inline constexpr std::uint64_t centralNode = 1;

constexpr std::uint64_t stampTime(std::uint64_t unixMs)
{
    return unixMs << 16;
}
constexpr std::uint64_t unixMs(std::uint64_t time)
{
    return time >> 16;
}

/// The next time of a clock that stood at `last`, given the wall clock corrected by central's: never repeats, never
/// runs back.
constexpr std::uint64_t nextTime(std::uint64_t last, std::uint64_t correctedUnixMs)
{
    const auto wall = stampTime(correctedUnixMs);
    return wall > last ? wall : last + 1;
}

} // namespace lykta::sync

#pragma once

#include <cstdint>
#include <functional>

namespace lykta::sync {

/// Where the sync thread takes time and chance from; tests turn both by hand.
struct Timing
{
    std::function<std::uint64_t()> wallMs;   ///< UTC, for people and for stamps
    std::function<std::uint64_t()> steadyMs; ///< for waiting and measuring
    std::function<std::uint64_t()> random;   ///< 64 evenly spread bits a call
};

Timing systemTiming();

} // namespace lykta::sync

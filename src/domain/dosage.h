#pragma once

#include <cstdint>

namespace lykta {

/// How long a visible presence at a hot spot should last. Only a patrol's visit is judged, never an officer.
struct DosageBand
{
    std::int64_t leastMs = 10 * 60'000;
    std::int64_t mostMs = 16 * 60'000;

    bool operator==(const DosageBand&) const = default;
};

enum class Dosage
{
    Under,
    Within,
    Over
};

/// Both ends of the band lie within it; a negative duration is under.
constexpr Dosage dosageOf(std::int64_t durationMs, DosageBand band = {})
{
    if (durationMs < band.leastMs)
        return Dosage::Under;
    return durationMs > band.mostMs ? Dosage::Over : Dosage::Within;
}

} // namespace lykta

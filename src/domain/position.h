#pragma once

#include "domain/enumerations.h"
#include "domain/geo.h"

#include <cstdint>
#include <optional>

namespace lykta {

/// One fix from a receiver. `at` is when it arrived (UTC ms by the device's clock), so age counts from arrival.
struct Fix
{
    GeoPoint point;
    std::optional<double> accuracyMetres; ///< 1-sigma horizontal; absent where the source does not say
    std::optional<double> headingDegrees;
    std::int64_t at = 0;
};

/// Where something was observed, said honestly: what the pin says, how it was known, how good and how old it was.
struct Position
{
    std::optional<GeoPoint> point; ///< what counts: the fix, the stop, or the pin a person moved
    PositionSource source = PositionSource::None;
    std::optional<double> accuracyMetres;
    std::optional<std::int64_t> ageMs; ///< of the fix when the observation was made
    std::optional<GeoPoint> rawGps;    ///< the receiver's point beside a moved pin

    bool operator==(const Position&) const = default;
};

inline constexpr std::int64_t staleAfterMs = 30'000;
inline constexpr double poorAboveMetres = 50;

enum class FixQuality
{
    None,
    Good,
    Poor,
    Stale
};

/// Stale wins over poor; no fix is None.
FixQuality qualityOf(const std::optional<Fix>& fix, std::int64_t nowMs);

/// The position of an observation made now: the fix with its age, whatever its quality; None without one.
Position positionFrom(const std::optional<Fix>& fix, std::int64_t nowMs);

} // namespace lykta

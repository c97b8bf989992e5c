#include "domain/light_condition.h"

#include "domain/sun_position.h"

namespace lykta {
namespace {

constexpr std::int64_t minute = 60'000, step = 10 * minute, day = 24 * 60 * minute;

bool up(GeoPoint place, std::int64_t utcMs)
{
    return sunElevationDegrees(place, utcMs) > sunriseElevation;
}

} // namespace

std::optional<std::int64_t> sunsetNear(GeoPoint place, std::int64_t utcMs)
{
    const bool upThen = up(place, utcMs);
    // Backwards to the last step at which it was up, or onwards to the last one at which it still is.
    for (std::int64_t gone = 0; gone < day; gone += step) {
        const auto lit = upThen ? utcMs + gone : utcMs - gone - step;
        if (!up(place, lit) || up(place, lit + step))
            continue;
        auto before = lit, after = lit + step;
        while (after - before > minute / 2) {
            const auto middle = before + (after - before) / 2;
            (up(place, middle) ? before : after) = middle;
        }
        return after;
    }
    return std::nullopt;
}

LightCondition lightConditionAt(GeoPoint place, std::int64_t utcMs)
{
    return lightAtElevation(sunElevationDegrees(place, utcMs));
}

} // namespace lykta

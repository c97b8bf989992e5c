#pragma once

#include "domain/enumerations.h"
#include "domain/geo.h"

#include <cstdint>
#include <optional>

namespace lykta {

/// The sun's upper edge touches the horizon at this elevation of its centre: 16′ radius and 34′ refraction.
inline constexpr double sunriseElevation = -0.833;
/// End of civil twilight.
inline constexpr double civilTwilightElevation = -6;

/// Daylight above -0.833°, twilight down to -6°, else dark with the lights on; a person corrects to «lights off».
constexpr LightCondition lightAtElevation(double sunElevationDegrees)
{
    if (sunElevationDegrees > sunriseElevation)
        return LightCondition::Daylight;
    return sunElevationDegrees >= civilTwilightElevation ? LightCondition::Twilight : LightCondition::DarkLit;
}

/// When the sun last went under the horizon (sunriseElevation) before `utcMs`, or next goes under it where it is up
/// then: what a person calls the sunset of that evening. nullopt where it does neither within a day. Good to a minute.
std::optional<std::int64_t> sunsetNear(GeoPoint place, std::int64_t utcMs);

/// The light that the sun gives at a place and a UTC time in milliseconds.
LightCondition lightConditionAt(GeoPoint place, std::int64_t utcMs);

} // namespace lykta

#pragma once

#include "domain/geo.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lykta::test {

struct TrackPlan
{
    GeoLine route;
    double metresPerSecond = 1.3;
    double wobbleMetres = 2;      ///< how far the receiver strays to each side
    std::int64_t startMs = 0;     ///< UTC of the first fix
    int standSecondsBefore = 3;   ///< at the route's start
    int standSecondsAfter = 1800; ///< at its end
};

/// What a receiver on this walk writes: GGA and RMC once a second with right checksums, HDOP 1.2, course and speed of
/// the walk. The same plan gives the same bytes. Source of the sentences: NMEA 0183, 4.10. Empty for an empty route.
std::string nmeaTrack(const TrackPlan& plan);

/// "$" + body + "*" + the two hexadecimal digits of its checksum + CR LF.
std::string nmeaSentence(std::string_view body);

} // namespace lykta::test

#pragma once

#include "domain/geo.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta {

/// A point of the walked line and when it was passed, UTC milliseconds.
struct TrackPoint
{
    GeoPoint point;
    std::int64_t at = 0;

    bool operator==(const TrackPoint&) const = default;
};

using TrackLine = std::vector<TrackPoint>;

/// Signed zigzag varint deltas of latitude × 10⁶, longitude × 10⁶ and UTC seconds, in this order, the first from zero.
/// Steps under 7 m and 64 s take three bytes; a track keeps 0.06 m and its second. Throws std::invalid_argument for a
/// point outside the globe.
std::string packTrack(const TrackLine& track);

/// nullopt for bytes that packTrack could not have written.
std::optional<TrackLine> unpackTrack(std::string_view bytes);

} // namespace lykta

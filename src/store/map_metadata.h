#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lykta::store {

/// A rectangle in degrees (WGS 84): west < east, south < north.
struct GeoBounds
{
    double west = -180, south = -85.05, east = 180, north = 85.05;

    bool operator==(const GeoBounds&) const = default;
};

/// The rows of an MBTiles file's `metadata`, as they stand there: nothing in them is to be trusted.
using MapMetadata = std::map<std::string, std::string>;

/// `bounds` of MBTiles 1.3, «left, bottom, right, top», cut to the world; nothing where it is missing, no rectangle or
/// outside.
std::optional<GeoBounds> boundsOf(const MapMetadata& metadata);

/// A whole number within [least, most]; nothing otherwise.
std::optional<int> numberOf(const MapMetadata& metadata, const std::string& key, int least, int most);

/// One line of text without markup and control characters, at most `most` bytes, never cut inside a letter: the
/// metadata may hold HTML.
std::string plainLine(std::string_view text, std::size_t most);

} // namespace lykta::store

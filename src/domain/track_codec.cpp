#include "domain/track_codec.h"

#include "domain/varint.h"

#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace lykta {
namespace {

constexpr double unitsPerDegree = 1e6;
constexpr std::int64_t maxLatitude = 90'000'000, maxLongitude = 180'000'000;
constexpr std::int64_t maxSeconds = 1'000'000'000'000; // the year 33658; keeps the sums far from overflow

std::int64_t units(double degrees, std::int64_t limit)
{
    if (!(std::abs(degrees) * unitsPerDegree <= static_cast<double>(limit)))
        throw std::invalid_argument("a track's point lies outside the globe");
    return std::llround(degrees * unitsPerDegree);
}

/// Adds the next delta to `value`; false where it is missing or leads past `limit` either way.
bool step(std::string_view& bytes, std::int64_t& value, std::int64_t limit)
{
    const auto delta = takeSigned(bytes);
    if (!delta || *delta > 2 * limit || *delta < -2 * limit)
        return false;
    value += *delta;
    return value <= limit && value >= -limit;
}

} // namespace

std::string packTrack(const TrackLine& track)
{
    std::string out;
    std::int64_t latitude = 0, longitude = 0, second = 0;
    for (const auto& [point, at] : track) {
        const auto nextLatitude = units(point.latitude, maxLatitude);
        const auto nextLongitude = units(point.longitude, maxLongitude);
        const auto nextSecond = at >= 0 ? (at + 500) / 1000 : (at - 500) / 1000;
        if (std::abs(nextSecond) > maxSeconds)
            throw std::invalid_argument("a track's time lies outside all calendars");
        appendSigned(out, nextLatitude - latitude);
        appendSigned(out, nextLongitude - longitude);
        appendSigned(out, nextSecond - second);
        latitude = nextLatitude;
        longitude = nextLongitude;
        second = nextSecond;
    }
    return out;
}

std::optional<TrackLine> unpackTrack(std::string_view bytes)
{
    TrackLine track;
    std::int64_t latitude = 0, longitude = 0, second = 0;
    while (!bytes.empty()) {
        if (!step(bytes, latitude, maxLatitude) || !step(bytes, longitude, maxLongitude) ||
            !step(bytes, second, maxSeconds))
            return std::nullopt;
        track.push_back(
            {{static_cast<double>(latitude) / unitsPerDegree, static_cast<double>(longitude) / unitsPerDegree},
             second * 1000});
    }
    return track;
}

} // namespace lykta

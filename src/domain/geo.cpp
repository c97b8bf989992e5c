#include "domain/geo.h"

#include "domain/varint.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

namespace lykta {
namespace {

constexpr double earthRadiusMetres = 6'371'008.8;
constexpr double unitsPerDegree = 1e7;
constexpr double sameDegrees = 1e-9; // a tenth of a millimetre

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

std::int64_t units(double degrees, double limit)
{
    if (!(std::abs(degrees) <= limit))
        throw std::invalid_argument("a line's point lies outside the globe");
    return std::llround(degrees * unitsPerDegree);
}

} // namespace

double distanceMetres(GeoPoint a, GeoPoint b)
{
    const double sinLatitude = std::sin(radians(b.latitude - a.latitude) / 2);
    const double sinLongitude = std::sin(radians(b.longitude - a.longitude) / 2);
    const double h = sinLatitude * sinLatitude +
                     std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * sinLongitude * sinLongitude;
    return 2 * earthRadiusMetres * std::asin(std::min(1.0, std::sqrt(h)));
}

double bearingDegrees(GeoPoint a, GeoPoint b)
{
    const double difference = radians(b.longitude - a.longitude);
    const double fromLatitude = radians(a.latitude), toLatitude = radians(b.latitude);
    const double y = std::sin(difference) * std::cos(toLatitude);
    const double x = std::cos(fromLatitude) * std::sin(toLatitude) -
                     std::sin(fromLatitude) * std::cos(toLatitude) * std::cos(difference);
    const double bearing = std::fmod(std::atan2(y, x) * 180 / std::numbers::pi + 360, 360);
    return bearing >= 360 ? 0 : bearing;
}

double lengthMetres(const GeoLine& line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += distanceMetres(line[i - 1], line[i]);
    return length;
}

double metresAlong(const GeoLine& line, GeoPoint point)
{
    double nearest = std::numeric_limits<double>::infinity(), along = 0, walked = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto &a = line[i - 1], &b = line[i];
        const double shrink = std::cos(radians((a.latitude + b.latitude) / 2));
        const auto east = [&](GeoPoint p) { return (p.longitude - a.longitude) * shrink; };
        const auto north = [&](GeoPoint p) { return p.latitude - a.latitude; };
        const double squared = east(b) * east(b) + north(b) * north(b);
        const double share =
            squared > 0 ? std::clamp((east(point) * east(b) + north(point) * north(b)) / squared, 0.0, 1.0) : 0;
        const double away = std::hypot(east(point) - share * east(b), north(point) - share * north(b));
        const double leg = distanceMetres(a, b);
        if (away < nearest - sameDegrees) {
            nearest = away;
            along = walked + share * leg;
        }
        walked += leg;
    }
    return along;
}

bool contains(const GeoLine& ring, GeoPoint point)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const auto &a = ring[i], &b = ring[j];
        if ((a.latitude > point.latitude) == (b.latitude > point.latitude))
            continue;
        const double crossing =
            a.longitude + (point.latitude - a.latitude) * (b.longitude - a.longitude) / (b.latitude - a.latitude);
        if (point.longitude < crossing)
            inside = !inside;
    }
    return inside;
}

bool Geometry::empty() const
{
    return ring.empty() && !centre;
}

bool Geometry::contains(GeoPoint point) const
{
    if (!ring.empty())
        return lykta::contains(ring, point);
    return centre && distanceMetres(*centre, point) <= radiusMetres;
}

std::optional<GeoPoint> Geometry::middle() const
{
    if (ring.empty())
        return centre;
    GeoPoint sum;
    for (const auto& corner : ring) {
        sum.latitude += corner.latitude;
        sum.longitude += corner.longitude;
    }
    const auto corners = static_cast<double>(ring.size());
    return GeoPoint{sum.latitude / corners, sum.longitude / corners};
}

std::string packLine(const GeoLine& line)
{
    std::string out;
    std::int64_t latitude = 0, longitude = 0;
    for (const auto& point : line) {
        const auto nextLatitude = units(point.latitude, 90), nextLongitude = units(point.longitude, 180);
        appendSigned(out, nextLatitude - latitude);
        appendSigned(out, nextLongitude - longitude);
        latitude = nextLatitude;
        longitude = nextLongitude;
    }
    return out;
}

std::optional<GeoLine> unpackLine(std::string_view bytes)
{
    constexpr std::int64_t maxLatitude = 900'000'000, maxLongitude = 1'800'000'000;
    GeoLine line;
    std::int64_t latitude = 0, longitude = 0;
    while (!bytes.empty()) {
        const auto latitudeStep = takeSigned(bytes);
        const auto longitudeStep = takeSigned(bytes);
        if (!latitudeStep || !longitudeStep || std::abs(*latitudeStep / 2) > maxLatitude ||
            std::abs(*longitudeStep / 2) > maxLongitude)
            return std::nullopt;
        latitude += *latitudeStep;
        longitude += *longitudeStep;
        if (std::abs(latitude) > maxLatitude || std::abs(longitude) > maxLongitude)
            return std::nullopt;
        line.push_back(
            {static_cast<double>(latitude) / unitsPerDegree, static_cast<double>(longitude) / unitsPerDegree});
    }
    return line;
}

} // namespace lykta

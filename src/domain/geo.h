#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta {

/// WGS 84, degrees, north and east positive.
struct GeoPoint
{
    double latitude = 0;
    double longitude = 0;

    bool operator==(const GeoPoint&) const = default;
};

/// Great-circle distance in metres (haversine, mean radius 6 371 008.8 m, IUGG).
double distanceMetres(GeoPoint a, GeoPoint b);

/// Initial bearing from a to b, degrees clockwise from north in [0, 360).
double bearingDegrees(GeoPoint a, GeoPoint b);

/// A line or a ring; a ring is not closed by repeating its first point.
using GeoLine = std::vector<GeoPoint>;

/// Length in metres of the open line.
double lengthMetres(const GeoLine& line);

/// How far along the line the point lies that is nearest to `point`, in metres from its first; of two equally near ones
/// the first. Each leg is taken as straight on the plane about it, which is right to a few centimetres over a walk's
/// distances. 0 for a line without a leg.
double metresAlong(const GeoLine& line, GeoPoint point);

/// Even-odd rule on the plane; a point on the border may fall on either side.
bool contains(const GeoLine& ring, GeoPoint point);

/// A place: a ring, or a centre with a radius in metres, or nothing known.
struct Geometry
{
    GeoLine ring;
    std::optional<GeoPoint> centre;
    double radiusMetres = 0;

    bool operator==(const Geometry&) const = default;
    bool empty() const;
    bool contains(GeoPoint point) const;
    /// Mean of the ring's corners, or the centre.
    std::optional<GeoPoint> middle() const;
};

/// Lines travel in rows as signed zigzag varint deltas of degrees × 10⁷ (latitude, longitude, latitude, …).
std::string packLine(const GeoLine& line);
/// nullopt for bytes that packLine could not have written.
std::optional<GeoLine> unpackLine(std::string_view bytes);

} // namespace lykta

#pragma once

#include "domain/geo.h"

#include <QVariant>
#include <cmath>
#include <numbers>

namespace lykta::ui {

/// Points travel to QML as {latitude, longitude}, which the map takes.
inline QVariantMap toQt(GeoPoint point)
{
    return {{QStringLiteral("latitude"), point.latitude}, {QStringLiteral("longitude"), point.longitude}};
}

inline QVariantList toQt(const GeoLine& line)
{
    QVariantList list;
    list.reserve(static_cast<qsizetype>(line.size()));
    for (const GeoPoint& point : line)
        list.append(toQt(point));
    return list;
}

/// The ring of a place; of a centre with a radius, a circle of 32 corners. Empty for a bare point.
inline GeoLine ringOf(const Geometry& geometry)
{
    if (!geometry.ring.empty() || !geometry.centre || geometry.radiusMetres <= 0)
        return geometry.ring;
    constexpr double metresPerDegree = 111'195; // of latitude, on the sphere of geo.h
    constexpr int corners = 32;
    const double north = geometry.radiusMetres / metresPerDegree;
    const double east = north / std::cos(geometry.centre->latitude * std::numbers::pi / 180);
    GeoLine ring;
    for (int corner = 0; corner < corners; ++corner) {
        const double turn = 2 * std::numbers::pi * corner / corners;
        ring.push_back(
            {geometry.centre->latitude + north * std::cos(turn), geometry.centre->longitude + east * std::sin(turn)});
    }
    return ring;
}

} // namespace lykta::ui

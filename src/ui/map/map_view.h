#pragma once

#include "domain/geo.h"

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace lykta::ui {

/// A point in Web Mercator (EPSG:3857): metres at the equator, x to the east, y to the north. Tiles use the same plane,
/// and within one town a ground metre is 1 / cos(latitude) of it everywhere.
struct WorldPoint
{
    double x = 0, y = 0;

    bool operator==(const WorldPoint&) const = default;
};

/// Spherical Mercator, radius 6 378 137 m; latitudes beyond ±85.05° are cut there.
WorldPoint toWorld(GeoPoint point);
GeoPoint toGeo(WorldPoint point);

/// The least rectangle round points of the plane; `valid` only once a point is in.
struct WorldBounds
{
    double west = 0, east = 0, south = 0, north = 0;
    bool valid = false;

    void add(WorldPoint point);
};

/// What part of the plane the screen shows: the point in the middle of its free part, the scale and the turn. Screen
/// points are device-independent pixels from the item's top left corner. Invariant: least ≤ metresPerPixel ≤ most.
class MapView
{
  public:
    static constexpr double leastMetresPerPixel = 0.05;
    static constexpr double mostMetresPerPixel = 2000;

    QPointF toScreen(WorldPoint point) const;
    WorldPoint toWorld(QPointF screen) const;

    /// The screen follows the finger.
    void panBy(QPointF delta);
    /// Factor above 1 shows less ground; the point under `at` stays where it is.
    void zoomAt(double factor, QPointF at);
    /// Turns the map clockwise by degrees; the point under `at` stays where it is.
    void turnAt(double degrees, QPointF at);
    void setTurn(double degrees);
    void setMetresPerPixel(double metres);
    void setCentre(WorldPoint centre) { m_centre = centre; }
    void setSize(QSizeF size) { m_size = size; }
    /// What covers the map's edges: the middle is the middle of the rest.
    void setInsets(QMarginsF insets) { m_insets = insets; }
    /// North up, everything in the bounds in view with `padding` pixels round it, never closer than `closest` metres a
    /// pixel.
    void fit(const WorldBounds& bounds, double padding, double closest);

    WorldPoint centre() const { return m_centre; }
    double metresPerPixel() const { return m_metresPerPixel; }
    double pixelsPerWorld() const;
    double turn() const { return m_turn; }
    QSizeF size() const { return m_size; }
    /// The part of the item that nothing covers.
    QRectF freeRect() const;

    bool operator==(const MapView&) const = default;

  private:
    double groundFactor() const;

    WorldPoint m_centre;
    double m_metresPerPixel = 1;
    double m_turn = 0; ///< degrees clockwise, in [0, 360)
    QSizeF m_size;
    QMarginsF m_insets;
};

} // namespace lykta::ui

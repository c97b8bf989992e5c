#include "ui/map/map_view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lykta::ui {

namespace {

constexpr double radius = 6378137.0;
constexpr double degree = std::numbers::pi / 180;

} // namespace

WorldPoint toWorld(GeoPoint point)
{
    const double latitude = std::clamp(point.latitude, -85.05, 85.05);
    return {radius * point.longitude * degree, radius * std::asinh(std::tan(latitude * degree))};
}

GeoPoint toGeo(WorldPoint point)
{
    return {std::atan(std::sinh(point.y / radius)) / degree, point.x / radius / degree};
}

void WorldBounds::add(WorldPoint point)
{
    west = valid ? std::min(west, point.x) : point.x;
    east = valid ? std::max(east, point.x) : point.x;
    south = valid ? std::min(south, point.y) : point.y;
    north = valid ? std::max(north, point.y) : point.y;
    valid = true;
}

double MapView::groundFactor() const
{
    return 1 / std::cosh(m_centre.y / radius); // cos(latitude)
}

double MapView::pixelsPerWorld() const
{
    return groundFactor() / m_metresPerPixel;
}

QRectF MapView::freeRect() const
{
    return QRectF(QPointF(), m_size).marginsRemoved(m_insets);
}

QPointF MapView::toScreen(WorldPoint point) const
{
    const double scale = pixelsPerWorld();
    const double east = (point.x - m_centre.x) * scale, south = (m_centre.y - point.y) * scale;
    const double c = std::cos(m_turn * degree), s = std::sin(m_turn * degree);
    return freeRect().center() + QPointF(east * c - south * s, east * s + south * c);
}

WorldPoint MapView::toWorld(QPointF screen) const
{
    const QPointF at = (screen - freeRect().center()) / pixelsPerWorld();
    const double c = std::cos(m_turn * degree), s = std::sin(m_turn * degree);
    return {m_centre.x + at.x() * c + at.y() * s, m_centre.y - (at.y() * c - at.x() * s)};
}

void MapView::panBy(QPointF delta)
{
    m_centre = toWorld(freeRect().center() - delta);
}

void MapView::zoomAt(double factor, QPointF at)
{
    const WorldPoint held = toWorld(at);
    setMetresPerPixel(m_metresPerPixel / factor);
    panBy(at - toScreen(held));
}

void MapView::turnAt(double degrees, QPointF at)
{
    const WorldPoint held = toWorld(at);
    setTurn(m_turn + degrees);
    panBy(at - toScreen(held));
}

void MapView::setTurn(double degrees)
{
    m_turn = std::fmod(std::fmod(degrees, 360) + 360, 360);
}

void MapView::setMetresPerPixel(double metres)
{
    m_metresPerPixel = std::clamp(metres, leastMetresPerPixel, mostMetresPerPixel);
}

void MapView::fit(const WorldBounds& bounds, double padding, double closest)
{
    if (!bounds.valid)
        return;
    m_centre = {(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2};
    m_turn = 0;
    const QRectF room = freeRect();
    const double wide = std::max(1.0, room.width() - 2 * padding), high = std::max(1.0, room.height() - 2 * padding);
    const double worldPerPixel = std::max((bounds.east - bounds.west) / wide, (bounds.north - bounds.south) / high);
    setMetresPerPixel(std::max(worldPerPixel * groundFactor(), closest));
}

} // namespace lykta::ui

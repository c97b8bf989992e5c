#include "ui/map/map_ground.h"

#include "ui/map/map_route.h"
#include "ui/map/tile_painter.h"

#include <QPainter>
#include <QPolygonF>
#include <cmath>

namespace lykta::ui {

namespace {

/// The line on the screen without the points that nobody could tell apart.
QPolygonF onScreen(const WorldLine& line, const MapView& view)
{
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(line.size()));
    for (std::size_t i = 0; i < line.size(); ++i) {
        const QPointF at = view.toScreen(line[i]);
        if (points.isEmpty() || i + 1 == line.size() || (at - points.last()).manhattanLength() >= 1.5)
            points.push_back(at);
    }
    return points;
}

QPen dotted(QColor colour, double width, double dash, double gap)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setDashPattern({dash / width, gap / width});
    return pen;
}

void paintGrid(QPainter& painter, const MapView& view, const MapStyle& style)
{
    // Steps are counted on the plane from its origin at the latitude's own width, rounded so that panning keeps the
    // grid.
    const double latitude = std::round(toGeo(view.centre()).latitude * 10) / 10;
    const double step = gridStep(view.metresPerPixel()) / std::cos(latitude * M_PI / 180);
    WorldBounds seen;
    const QRectF screen(QPointF(), view.size());
    for (QPointF corner : {screen.topLeft(), screen.topRight(), screen.bottomLeft(), screen.bottomRight()})
        seen.add(view.toWorld(corner));
    painter.setRenderHint(QPainter::Antialiasing, view.turn() != 0);
    painter.setPen(QPen(style.mapGrid, 1));
    for (double x = std::floor(seen.west / step) * step; x <= seen.east; x += step)
        painter.drawLine(view.toScreen({x, seen.south}), view.toScreen({x, seen.north}));
    for (double y = std::floor(seen.south / step) * step; y <= seen.north; y += step)
        painter.drawLine(view.toScreen({seen.west, y}), view.toScreen({seen.east, y}));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintAreas(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
{
    QColor tint = style.safe;
    tint.setAlphaF(0.10F);
    for (const MapArea& area : scene.areas) {
        const QPolygonF ring = onScreen(area.ring, view);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawPolygon(ring);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(scene.mini ? dotted(style.safe, 1.8, 2, 5) : dotted(style.safe, 2, 2, 6));
        painter.drawPolygon(ring);
    }
}

} // namespace

double gridStep(double metresPerPixel)
{
    double step = 100;
    for (double factor = 5; step / metresPerPixel < 14; factor = 7 - factor) // 100, 500, 1000, 5000 …
        step *= factor;
    return step;
}

void paintGround(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style,
                 TileSource* tiles)
{
    painter.fillRect(QRectF(QPointF(), view.size()), style.mapBg);
    paintGrid(painter, view, style);
    if (tiles && !scene.mini)
        paintTiles(painter, view, style, *tiles);
    paintAreas(painter, scene, view, style);
    painter.setBrush(Qt::NoBrush);
    if (scene.mini) {
        painter.setPen(QPen(style.route, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(onScreen(scene.route, view));
        return;
    }
    painter.setPen(dotted(style.outline, 4, 1, 9));
    painter.drawPolyline(onScreen(remainingRoute(scene), view));
    const QPolygonF walked = onScreen(scene.track, view);
    for (auto [colour, width] : {std::pair{style.mapBg, 9.0}, std::pair{style.route, 5.0}}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(walked);
    }
}

} // namespace lykta::ui

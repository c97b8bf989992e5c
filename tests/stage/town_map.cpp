#include "stage/town_map.h"

#include "map/made_map.h"
#include "ui/map/tile_grid.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <random>

namespace lykta::test {

namespace {

using namespace ui;

constexpr GeoPoint centre{57.1868, 14.0455};
constexpr double reach = 2600; ///< metres of the plane to each side

/// The town in metres of the plane round its centre, y down.
void paintTown(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(205, 235, 176));
    painter.drawRect(QRectF(-900, -700, 520, 620)); // the park
    std::mt19937 random(7);
    std::uniform_real_distribution<double> anywhere(-reach, reach), side(18, 60);
    painter.setBrush(QColor(217, 208, 201));
    for (int i = 0; i < 2600; ++i)
        painter.drawRect(QRectF(anywhere(random), anywhere(random), side(random), side(random)));
    QPainterPath river(QPointF(-reach, -300));
    river.cubicTo({-1200, -900}, {-500, 500}, {-200, 2 * reach});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(170, 211, 223), 90));
    painter.drawPath(river);
    const auto streets = [&](double apart, double width, QColor colour) {
        painter.setPen(QPen(colour, width));
        for (double at = -reach; at <= reach; at += apart) {
            painter.drawLine(QPointF(at, -reach), QPointF(at + 260, reach));
            painter.drawLine(QPointF(-reach, at), QPointF(reach, at - 180));
        }
    };
    streets(240, 22, QColor(200, 196, 190));
    streets(240, 17, Qt::white);
    streets(1200, 34, QColor(249, 178, 156));
    painter.setPen(QPen(QColor(110, 110, 110), 9));
    painter.drawLine(QPointF(-reach, 900), QPointF(reach, -700)); // the railway
}

} // namespace

void makeTownMap(const std::filesystem::path& file)
{
    MadeMap made(file);
    made.say("name", "Värnamo tätort").say("format", "png").say("attribution", "© Värnamo kommun");
    const WorldPoint middle = toWorld(centre);
    MapView view;
    view.setSize({2 * reach, 2 * reach});
    view.setCentre(middle);
    view.setMetresPerPixel(view.metresPerPixel() * view.pixelsPerWorld());
    for (int zoom = 13; zoom <= 17; ++zoom)
        for (const TileId square : tilesIn(view, zoom, 2000)) {
            const WorldBounds bounds = boundsOf(square);
            QImage image(256, 256, QImage::Format_RGB32);
            image.fill(QColor(242, 239, 233));
            QPainter painter(&image);
            const double scale = 256 / (bounds.east - bounds.west);
            painter.scale(scale, scale);
            painter.translate(middle.x - bounds.west, bounds.north - middle.y);
            paintTown(painter);
            painter.end();
            made.tile(zoom, square.column, square.row, pictureBytes(image));
        }
}

} // namespace lykta::test

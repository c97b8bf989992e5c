#include "ui/map/tile_painter.h"

#include <QPainter>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr std::size_t mostTiles = 400;
constexpr int levelsToLookUp = 5;

/// Draws squares where they lie; the painter is turned with the map.
class Squares
{
  public:
    Squares(QPainter& painter, const MapView& view, double ratio) : m_painter(painter), m_north(view), m_ratio(ratio)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (view.turn() != 0) {
            const QPointF middle = view.freeRect().center();
            painter.translate(middle);
            painter.rotate(view.turn());
            painter.translate(-middle);
            m_north.setTurn(0);
        }
    }
    ~Squares() { m_painter.restore(); }
    Squares(const Squares&) = delete;
    Squares& operator=(const Squares&) = delete;

    void draw(TileId at, const QImage& image) { draw(at, image, QRectF(image.rect())); }
    void draw(TileId at, const QImage& image, QRectF source)
    {
        const WorldBounds bounds = boundsOf(at);
        m_painter.drawImage(QRectF(snapped({bounds.west, bounds.north}), snapped({bounds.east, bounds.south})), image,
                            source);
    }

  private:
    QPointF snapped(WorldPoint point) const
    {
        const QPointF at = m_north.toScreen(point) * m_ratio;
        return QPointF(std::round(at.x()), std::round(at.y())) / m_ratio;
    }

    QPainter& m_painter;
    MapView m_north;
    double m_ratio;
};

bool drawFromAbove(Squares& squares, TileId square, const TileSource& tiles)
{
    for (int up = 1; up <= std::min(levelsToLookUp, square.zoom); ++up) {
        const QImage image = tiles.kept(square.above(up));
        if (image.isNull())
            continue;
        const double side = std::ldexp(image.width(), -up);
        const std::uint32_t mask = (1U << up) - 1;
        squares.draw(square, image, {(square.column & mask) * side, (square.row & mask) * side, side, side});
        return true;
    }
    return false;
}

void drawFromBelow(Squares& squares, TileId square, const TileSource& tiles)
{
    for (std::uint32_t i = 0; i < 4; ++i) {
        const TileId part{square.zoom + 1, 2 * square.column + i % 2, 2 * square.row + i / 2};
        if (const QImage image = tiles.kept(part); !image.isNull())
            squares.draw(part, image);
    }
}

} // namespace

void paintTiles(QPainter& painter, const MapView& view, const MapStyle& style, TileSource& tiles)
{
    const double ratio = painter.device()->devicePixelRatio();
    const TileLook look{style.tone, style.mapBg.rgb(), ratio > 1.25 ? 512 : 256};
    const auto zoom = tiles.begin(seenBy(view), zoomFor(view, style.textScale), look);
    if (!zoom)
        return;
    Squares squares(painter, view, ratio);
    for (TileId square : tilesIn(view, *zoom, mostTiles)) {
        const QImage image = tiles.tile(square);
        if (!image.isNull())
            squares.draw(square, image);
        else if (!drawFromAbove(squares, square, tiles))
            drawFromBelow(squares, square, tiles);
    }
}

} // namespace lykta::ui

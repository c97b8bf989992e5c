#include "ui/map/tile_grid.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lykta::ui {

namespace {

constexpr double half = std::numbers::pi * 6378137.0; ///< of the plane's side
constexpr double tilePixels = 256;
constexpr int mostZoom = 24;

/// The number of the square that a place lies in, counted from one side; those outside belong to the outermost.
std::uint32_t squareAt(double fromSide, int zoom)
{
    const double squares = std::ldexp(1, zoom);
    return static_cast<std::uint32_t>(std::clamp(std::floor(fromSide / (2 * half) * squares), 0.0, squares - 1));
}

} // namespace

WorldBounds boundsOf(TileId tile)
{
    const double side = std::ldexp(2 * half, -tile.zoom);
    const double west = -half + tile.column * side, north = half - tile.row * side;
    return {west, west + side, north - side, north, true};
}

WorldBounds seenBy(const MapView& view)
{
    WorldBounds seen;
    const QRectF screen(QPointF(), view.size());
    for (QPointF corner : {screen.topLeft(), screen.topRight(), screen.bottomLeft(), screen.bottomRight()})
        seen.add(view.toWorld(corner));
    return seen;
}

int zoomFor(const MapView& view, double textScale)
{
    const double exact = std::log2(view.pixelsPerWorld() * 2 * half / (tilePixels * std::max(textScale, 1.0)));
    return std::clamp(static_cast<int>(std::lround(exact)), 0, mostZoom);
}

std::vector<TileId> tilesIn(const MapView& view, int zoom, std::size_t most)
{
    const WorldBounds seen = seenBy(view);
    const std::uint32_t left = squareAt(seen.west + half, zoom), right = squareAt(seen.east + half, zoom);
    const std::uint32_t top = squareAt(half - seen.north, zoom), bottom = squareAt(half - seen.south, zoom);
    std::vector<TileId> tiles;
    if ((right - left + 1.0) * (bottom - top + 1.0) > 4.0 * static_cast<double>(most))
        return tiles;
    const QRectF screen(QPointF(), view.size());
    const double reach = std::ldexp(2 * half, -zoom) * view.pixelsPerWorld() * std::numbers::sqrt2 / 2;
    const QRectF near = screen.adjusted(-reach, -reach, reach, reach);
    std::vector<std::pair<double, TileId>> found;
    for (std::uint32_t row = top; row <= bottom; ++row)
        for (std::uint32_t column = left; column <= right; ++column) {
            const WorldBounds bounds = boundsOf({zoom, column, row});
            const QPointF middle = view.toScreen({(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2});
            const QPointF away = middle - screen.center();
            if (near.contains(middle))
                found.emplace_back(std::hypot(away.x(), away.y()), TileId{zoom, column, row});
        }
    if (found.size() > most)
        return tiles;
    std::ranges::sort(found);
    for (const auto& [distance, tile] : found)
        tiles.push_back(tile);
    return tiles;
}

} // namespace lykta::ui

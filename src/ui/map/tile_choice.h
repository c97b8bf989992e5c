#pragma once

#include "ui/map/tile_grid.h"

#include <optional>

namespace lykta::ui {

/// Where one map file has pictures.
struct TileCoverage
{
    WorldBounds bounds;
    int minZoom = 0, maxZoom = 0;
};

/// A picture may be shown this many zooms larger or smaller than it was made for: beyond that the ground without tiles
/// says more.
constexpr int mostOverzoom = 6;
constexpr int mostUnderzoom = 2;

/// The order in which maps are asked: those that go closest first, among them the smallest, which knows its town best.
bool goesBefore(const TileCoverage& a, const TileCoverage& b);

/// The zoom of the squares to draw where `wished` would be right: within what the maps in sight have. Nothing where no
/// map lies in sight, or all are too coarse or too fine.
std::optional<int> drawnZoom(const std::vector<TileCoverage>& maps, const WorldBounds& seen, int wished);

struct TileTry
{
    std::size_t map = 0; ///< index
    TileId tile;         ///< the square itself, or one above it of which it shows a part
};

/// Where to look for a square's picture, best first: the closest zoom, and within it the maps in their order.
std::vector<TileTry> triesFor(TileId square, const std::vector<TileCoverage>& maps);

} // namespace lykta::ui

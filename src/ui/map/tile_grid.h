#pragma once

#include "ui/map/map_view.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace lykta::ui {

/// One square of the web's tiling (EPSG:3857): at `zoom` the world is 2^zoom squares wide and high; columns count from
/// the west, rows from the north.
struct TileId
{
    int zoom = 0;
    std::uint32_t column = 0, row = 0;

    auto operator<=>(const TileId&) const = default;

    /// The square that holds this one, so many zooms up.
    TileId above(int levels) const { return {zoom - levels, column >> levels, row >> levels}; }
};

WorldBounds boundsOf(TileId tile);

/// The least rectangle of the plane round what the screen shows.
WorldBounds seenBy(const MapView& view);

/// The zoom whose squares come nearest to 256 pixels on this screen; at larger text one so much lower that the words in
/// the pictures are as much larger.
int zoomFor(const MapView& view, double textScale);

/// The squares of a zoom that the screen shows, those in its middle first; none where they are more than `most`.
std::vector<TileId> tilesIn(const MapView& view, int zoom, std::size_t most);

} // namespace lykta::ui

#pragma once

#include "ui/map/map_style.h"
#include "ui/map/tile_source.h"

class QPainter;

namespace lykta::ui {

/// Paints the pictures of the view that are here; where one is still on its way, what is here of coarser or finer ones.
/// Their edges lie on whole pixels of the device where north is up, within half a pixel of their true place, so that
/// no seam shows.
void paintTiles(QPainter& painter, const MapView& view, const MapStyle& style, TileSource& tiles);

} // namespace lykta::ui

#pragma once

#include "ui/map/map_scene.h"
#include "ui/map/map_style.h"
#include "ui/map/tile_source.h"

class QPainter;

namespace lykta::ui {

/// Paints ground, grid, tiles over it where there are any, areas and lines of the view: what lies under the marks. The
/// grid's step is 100 m; where its lines would come closer than 14 pixels it is 500 m, 1 km, 5 km and so on.
/// `tiles` may be nullptr.
void paintGround(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style,
                 TileSource* tiles = nullptr);

/// The grid's step on the ground in metres.
double gridStep(double metresPerPixel);

} // namespace lykta::ui

#pragma once

#include "ui/map/map_scene.h"
#include "ui/map/map_style.h"

namespace lykta::test {

/// A walk in central Värnamo: seven stops of which two are done, half a line walked, the station's area, four pins and
/// a cluster, an own position. 360 × 340 pixels show it at about 1.7 m a pixel.
ui::MapScene walkScene();

/// `name`: "light", "dark" or "night".
ui::MapStyle styleOf(const char* name, double textScale = 1);

/// A point so many metres east and north of the scene's origin.
ui::WorldPoint metres(double east, double north);

} // namespace lykta::test

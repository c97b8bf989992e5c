#pragma once

#include "ui/map/map_scene.h"

namespace lykta::ui {

/// The part of the planned line that is still to walk: from the own position where it lies between the last visited and
/// the next stop (within 60 m of the line), else from the last visited stop. The whole line where nothing is visited
/// and no position lies on it; nothing when every stop is done.
WorldLine remainingRoute(const MapScene& scene);

} // namespace lykta::ui

#include "map_scene.h"

#include <algorithm>

namespace lykta::ui {

WorldBounds MapScene::bounds() const
{
    WorldBounds all;
    for (const MapStop& stop : stops)
        all.add(stop.at);
    for (const WorldLine* line : {&route, &track})
        for (WorldPoint point : *line)
            all.add(point);
    for (const MapArea& area : areas)
        for (WorldPoint point : area.ring)
            all.add(point);
    if (!all.valid)
        for (const MapPin& pin : pins)
            all.add(pin.at);
    if (!all.valid && own)
        all.add(own->at);
    return all;
}

const MapStop* MapScene::nextStop() const
{
    const auto next = std::ranges::find(stops, StopState::Next, &MapStop::state);
    return next == stops.end() ? nullptr : &*next;
}

} // namespace lykta::ui

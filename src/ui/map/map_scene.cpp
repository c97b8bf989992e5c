#include "ui/map/map_scene.h"

#include <algorithm>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr double leastReachMetres = 500;

/// The plan's own size on each side of it, and 500 m where it is smaller.
WorldBounds nearby(const WorldBounds& plan)
{
    const double leastReach = leastReachMetres * std::cosh((plan.south + plan.north) / 2 / 6378137.0);
    const double reach = std::max({plan.east - plan.west, plan.north - plan.south, leastReach});
    return {plan.west - reach, plan.east + reach, plan.south - reach, plan.north + reach, plan.valid};
}

bool within(const WorldBounds& bounds, WorldPoint point)
{
    return point.x >= bounds.west && point.x <= bounds.east && point.y >= bounds.south && point.y <= bounds.north;
}

} // namespace

WorldBounds MapScene::bounds() const
{
    WorldBounds all;
    for (const MapStop& stop : stops)
        all.add(stop.at);
    for (WorldPoint point : route)
        all.add(point);
    for (const MapArea& area : areas)
        for (WorldPoint point : area.ring)
            all.add(point);
    const WorldBounds near = nearby(all);
    for (WorldPoint point : track)
        if (!near.valid || within(near, point))
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

#include "capture/light_at.h"

#include "domain/light_condition.h"

namespace lykta::capture {

std::optional<GeoPoint> whereabouts(store::Store& store, const Walk& walk)
{
    if (walk.place)
        if (const auto place = store.places().find(*walk.place))
            if (const auto middle = place->geometry.middle())
                return middle;
    if (!walk.route.empty())
        return walk.route.front();
    for (const auto& stop : store.stops().ofWalk(walk.id))
        if (stop.row.point)
            return stop.row.point;
    return std::nullopt;
}

LightCondition lightAt(store::Store& store, const std::optional<GeoPoint>& point, const Uuid& walk, std::int64_t utcMs)
{
    auto place = point;
    if (!place)
        if (const auto found = store.walks().find(walk))
            place = whereabouts(store, *found);
    return place ? lightConditionAt(*place, utcMs) : LightCondition::None;
}

} // namespace lykta::capture

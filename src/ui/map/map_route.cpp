#include "ui/map/map_route.h"

#include <algorithm>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr double nearRouteMetres = 60;
constexpr double samePlaceMetres = 15; ///< a round ends where it began: the earlier of two such near places counts

/// A place on the line: the piece it lies on and how far along it, 0–1.
struct OnLine
{
    std::size_t piece = 0;
    double along = 0;
    double distance = 0; ///< of the point that was asked for

    double order() const { return static_cast<double>(piece) + along; }
};

WorldPoint between(WorldPoint a, WorldPoint b, double along)
{
    return {a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along};
}

OnLine closestOn(const WorldLine& line, std::size_t piece, double from, WorldPoint point)
{
    const WorldPoint a = line[piece], b = line[piece + 1];
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    double along = square > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / square : 0;
    along = std::clamp(along, from, 1.0);
    const WorldPoint near = between(a, b, along);
    return {piece, along, std::hypot(point.x - near.x, point.y - near.y)};
}

/// The earliest place at or after `from` that is as near as any, give or take samePlaceMetres.
OnLine nearestAfter(const WorldLine& line, const OnLine& from, WorldPoint point, double worldPerMetre)
{
    std::vector<OnLine> places;
    for (std::size_t piece = from.piece; piece + 1 < line.size(); ++piece)
        places.push_back(closestOn(line, piece, piece == from.piece ? from.along : 0, point));
    const double best = std::ranges::min(places, {}, &OnLine::distance).distance;
    auto first = std::ranges::find_if(
        places, [&](const OnLine& place) { return place.distance <= best + samePlaceMetres * worldPerMetre; });
    while (std::next(first) != places.end() && std::next(first)->distance < first->distance)
        ++first;
    return *first;
}

} // namespace

WorldLine remainingRoute(const MapScene& scene)
{
    const WorldLine& line = scene.route;
    if (line.size() < 2)
        return {};
    const double worldPerMetre = std::cosh(line.front().y / 6378137.0);
    std::vector<MapStop> stops = scene.stops;
    std::ranges::sort(stops, {}, &MapStop::order);
    OnLine walked, place;
    std::optional<OnLine> next;
    bool all = !stops.empty();
    for (const MapStop& stop : stops) {
        place = nearestAfter(line, place, stop.at, worldPerMetre);
        if (stop.state == StopState::Done)
            walked = place;
        else if (!next)
            next = place;
        all = all && stop.state == StopState::Done;
    }
    if (all)
        return {};
    if (scene.own && !scene.own->stale) {
        const OnLine own = nearestAfter(line, walked, scene.own->at, worldPerMetre);
        if (own.distance <= nearRouteMetres * worldPerMetre && (!next || own.order() <= next->order()))
            walked = own;
    }
    WorldLine rest{between(line[walked.piece], line[walked.piece + 1], walked.along)};
    rest.insert(rest.end(), line.begin() + static_cast<std::ptrdiff_t>(walked.piece) + 1, line.end());
    return rest;
}

} // namespace lykta::ui

#include "ui/map/tile_choice.h"

#include <algorithm>

namespace lykta::ui {

namespace {

bool touch(const WorldBounds& a, const WorldBounds& b)
{
    return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

double areaOf(const WorldBounds& bounds)
{
    return (bounds.east - bounds.west) * (bounds.north - bounds.south);
}

} // namespace

bool goesBefore(const TileCoverage& a, const TileCoverage& b)
{
    return a.maxZoom != b.maxZoom ? a.maxZoom > b.maxZoom : areaOf(a.bounds) < areaOf(b.bounds);
}

std::optional<int> drawnZoom(const std::vector<TileCoverage>& maps, const WorldBounds& seen, int wished)
{
    std::optional<int> finest, coarsest;
    for (const TileCoverage& map : maps) {
        if (!touch(map.bounds, seen) || map.maxZoom + mostOverzoom < wished || map.minZoom - mostUnderzoom > wished)
            continue;
        finest = std::max(finest.value_or(map.maxZoom), map.maxZoom);
        coarsest = std::min(coarsest.value_or(map.minZoom), map.minZoom);
    }
    if (!finest)
        return std::nullopt;
    return std::clamp(wished, *coarsest, *finest);
}

std::vector<TileTry> triesFor(TileId square, const std::vector<TileCoverage>& maps)
{
    std::vector<TileTry> tries;
    const WorldBounds bounds = boundsOf(square);
    for (int up = 0; up <= std::min(mostOverzoom, square.zoom); ++up)
        for (std::size_t i = 0; i < maps.size(); ++i)
            if (square.zoom - up >= maps[i].minZoom && square.zoom - up <= maps[i].maxZoom &&
                touch(maps[i].bounds, bounds))
                tries.push_back({i, square.above(up)});
    return tries;
}

} // namespace lykta::ui

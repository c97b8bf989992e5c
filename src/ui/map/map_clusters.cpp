#include "ui/map/map_clusters.h"

#include <cmath>
#include <unordered_map>

namespace lykta::ui {

namespace {

int badness(const MapPin& pin)
{
    switch (pin.polarity) {
    case Polarity::Unsafe:
        return 10 + pin.severity;
    case Polarity::Neutral:
        return 2;
    case Polarity::Safe:
        return 1;
    case Polarity::None:
        break;
    }
    return 0;
}

struct Cell
{
    std::int64_t x = 0, y = 0;

    bool operator==(const Cell&) const = default;
};

struct CellHash
{
    std::size_t operator()(const Cell& cell) const
    {
        return std::hash<std::uint64_t>()(static_cast<std::uint64_t>(cell.x) * 0x9E3779B97F4A7C15ULL +
                                          static_cast<std::uint64_t>(cell.y));
    }
};

Cell cellOf(WorldPoint point, double width)
{
    return {static_cast<std::int64_t>(std::floor(point.x / width)),
            static_cast<std::int64_t>(std::floor(point.y / width))};
}

void join(PinCluster& cluster, const std::vector<MapPin>& pins, std::uint32_t index)
{
    cluster.pins.push_back(index);
    const double share = 1.0 / static_cast<double>(cluster.pins.size());
    cluster.at.x += (pins[index].at.x - cluster.at.x) * share;
    cluster.at.y += (pins[index].at.y - cluster.at.y) * share;
    if (badness(pins[index]) > badness(pins[cluster.worst]))
        cluster.worst = index;
}

} // namespace

std::vector<PinCluster> clusterPins(const std::vector<MapPin>& pins, double reach)
{
    std::vector<PinCluster> clusters;
    // A group is filed under its first pin's cell and stays there; its middle wanders at most one reach from it.
    std::unordered_map<Cell, std::vector<std::uint32_t>, CellHash> filed;
    for (std::uint32_t index = 0; index < pins.size(); ++index) {
        const WorldPoint at = pins[index].at;
        const Cell cell = cellOf(at, reach);
        PinCluster* nearest = nullptr;
        double best = reach;
        for (std::int64_t dx = -2; dx <= 2; ++dx) {
            for (std::int64_t dy = -2; dy <= 2; ++dy) {
                const auto found = filed.find({cell.x + dx, cell.y + dy});
                if (found == filed.end())
                    continue;
                for (std::uint32_t candidate : found->second) {
                    const WorldPoint middle = clusters[candidate].at;
                    const double distance = std::hypot(middle.x - at.x, middle.y - at.y);
                    if (distance < best) {
                        best = distance;
                        nearest = &clusters[candidate];
                    }
                }
            }
        }
        if (nearest) {
            join(*nearest, pins, index);
        } else {
            filed[cell].push_back(static_cast<std::uint32_t>(clusters.size()));
            clusters.push_back({at, {index}, index});
        }
    }
    return clusters;
}

const std::vector<PinCluster>& ClusterCache::at(const MapScene& scene, const MapView& view, double reachPixels)
{
    const double worldPerPixel = 1 / view.pixelsPerWorld();
    const double reach = reachPixels * std::exp2(std::ceil(std::log2(worldPerPixel) * 2) / 2);
    if (m_pinsChanged != scene.pinsChanged || std::abs(m_reach - reach) > reach * 1e-6) {
        m_clusters = clusterPins(scene.pins, reach);
        m_pinsChanged = scene.pinsChanged;
        m_reach = reach;
    }
    return m_clusters;
}

} // namespace lykta::ui

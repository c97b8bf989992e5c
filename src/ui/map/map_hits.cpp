#include "ui/map/map_hits.h"

#include <cmath>

namespace lykta::ui {

std::optional<MapHit> hitAt(const MapScene& scene, const std::vector<PinCluster>& clusters, const MapView& view,
                            QPointF finger, double reach)
{
    std::optional<MapHit> hit;
    double best = reach;
    const auto offer = [&](MapHit::Kind kind, std::size_t index, WorldPoint at) {
        const QPointF away = view.toScreen(at) - finger;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < best) {
            best = distance;
            hit = MapHit{kind, index};
        }
    };
    for (std::size_t i = clusters.size(); i-- > 0;)
        offer(MapHit::Kind::Cluster, i, clusters[i].at);
    for (std::size_t i = scene.stops.size(); i-- > 0;)
        offer(MapHit::Kind::Stop, i, scene.stops[i].at);
    return hit;
}

} // namespace lykta::ui

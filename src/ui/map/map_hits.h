#pragma once

#include "ui/map/map_clusters.h"

#include <optional>

namespace lykta::ui {

struct MapHit
{
    enum class Kind
    {
        Stop,
        Cluster
    };
    Kind kind = Kind::Stop;
    std::size_t index = 0; ///< into the scene's stops or the clusters
};

/// The mark whose middle is nearest to the finger, within `reach` pixels of it (24: a touch of 48). A mark that is
/// drawn on top wins where two are equally near.
std::optional<MapHit> hitAt(const MapScene& scene, const std::vector<PinCluster>& clusters, const MapView& view,
                            QPointF finger, double reach);

} // namespace lykta::ui

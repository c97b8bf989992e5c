#pragma once

#include "ui/map/map_scene.h"

#include <vector>

namespace lykta::ui {

/// Pins that would lie on each other, drawn as one: their middle, their number and the worst of them.
struct PinCluster
{
    WorldPoint at;
    std::vector<std::uint32_t> pins; ///< indices into the scene's pins, in their order
    std::uint32_t worst = 0;         ///< index of the worst: unsafe by severity, then neutral, then safe

    bool single() const { return pins.size() == 1; }
};

/// Groups pins whose middles are closer than `reach` (of the plane), in one pass over a grid of that width: time grows
/// with the number of pins only, and the answer depends on nothing but the pins' order and places, so panning and
/// turning never regroup.
std::vector<PinCluster> clusterPins(const std::vector<MapPin>& pins, double reach);

/// The groups that were made last, kept until pins or scale change.
class ClusterCache
{
  public:
    /// The groups at this scale. Scales are rounded up to half powers of two, so that a pinch regroups seldom.
    const std::vector<PinCluster>& at(const MapScene& scene, const MapView& view, double reachPixels);

  private:
    std::vector<PinCluster> m_clusters;
    std::uint64_t m_pinsChanged = ~std::uint64_t{0};
    double m_reach = -1;
};

} // namespace lykta::ui

#pragma once

#include "ui/map/map_clusters.h"
#include "ui/map/map_marks.h"
#include "ui/map/tile_source.h"

namespace lykta::ui {

/// Paints the map in two layers. Below: ground, grid, tiles, areas and lines, kept as a picture larger than the screen,
/// so that panning and a new position copy it instead of painting it; zoom, turn, theme, new lines and tiles that came
/// make it anew. Above: marks and labels, from sprites, only those that are on the screen.
class MapPainter
{
  public:
    /// `tiles` may be nullptr.
    void paint(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& wished,
               TileSource* tiles = nullptr);

    /// The groups of pins that were painted last, for finding what a finger meant.
    const std::vector<PinCluster>& clusters(const MapScene& scene, const MapView& view);

  private:
    struct GroundKey
    {
        MapView view; ///< with its centre where the picture was made
        MapStyle style;
        double ratio = 0;
        std::uint64_t lines = ~std::uint64_t{0};
        std::uint64_t tiles = 0; ///< their version; 0 without any
    };

    QPointF groundOffset(const MapView& view) const;
    bool groundServes(const GroundKey& wanted) const;
    void makeGround(const MapScene& scene, const GroundKey& wanted, TileSource* tiles);
    void paintMarks(QPainter& painter, const MapScene& scene, const MapView& view);
    void paintLabels(QPainter& painter, const MapScene& scene, const MapView& view,
                     const std::vector<PinCluster>& groups, const MapPin* chosen);

    GroundKey m_groundKey;
    QImage m_ground;
    QMarginsF m_margin; ///< of the ground picture round the screen, in pixels
    MapMarks m_marks;
    ClusterCache m_clusters;
};

} // namespace lykta::ui

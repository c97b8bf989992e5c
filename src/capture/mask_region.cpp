#include "capture/mask_region.h"

#include <algorithm>

namespace lykta::capture {

MaskRegion strokeRegion(std::vector<PicturePoint> path, std::int32_t radius)
{
    MaskRegion region;
    region.kind = RegionKind::Stroke;
    region.radius = radius;
    if (!path.empty()) {
        const auto [left, right] =
            std::minmax_element(path.begin(), path.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
        const auto [top, bottom] =
            std::minmax_element(path.begin(), path.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
        region.x = left->x - radius;
        region.y = top->y - radius;
        region.width = right->x - left->x + 2 * radius;
        region.height = bottom->y - top->y + 2 * radius;
    }
    region.path = std::move(path);
    return region;
}

} // namespace lykta::capture

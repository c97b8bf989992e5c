#pragma once

#include <cstdint>
#include <vector>

namespace lykta::capture {

enum class RegionKind
{
    Face,
    Plate,
    Box,   ///< drawn by hand as a rectangle
    Stroke ///< painted by hand
};

/// A place in a stored picture, in pixels: x to the right, y down, from the upper left corner.
struct PicturePoint
{
    std::int32_t x = 0, y = 0;

    friend bool operator==(const PicturePoint&, const PicturePoint&) = default;
};

/// What shall not be seen, in the stored picture's own coordinates. It may reach beyond the picture.
struct MaskRegion
{
    RegionKind kind = RegionKind::Box;
    std::int32_t x = 0, y = 0, width = 0, height = 0; ///< what is covered; a stroke's bounds
    std::vector<PicturePoint> path;                   ///< of a stroke: where the finger's middle went
    std::int32_t radius = 0;                          ///< of a stroke
    bool hidden = true;                               ///< false: suggested, but left to be seen

    friend bool operator==(const MaskRegion&, const MaskRegion&) = default;
};

/// A stroke of one point or more, with its bounds.
MaskRegion strokeRegion(std::vector<PicturePoint> path, std::int32_t radius);

} // namespace lykta::capture

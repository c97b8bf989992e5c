#pragma once

#include "capture/mask_region.h"
#include "capture/pixels.h"

#include <filesystem>

namespace lykta::capture {

struct PictureSearch
{
    bool able = false;               ///< false: what to search with is not on this phone
    std::vector<MaskRegion> regions; ///< suggested, all hidden; from left to right, faces first
};

/// Where Debian's `opencv-data` puts its trained cascades.
std::filesystem::path standardCascades();

/// Looks for faces (from the front and from either side) and number plates with the trained cascades in `cascades`, and
/// frames what it finds with a margin. It works on one thread and may take seconds: for a pool thread. What it finds
/// are suggestions; it misses people and sees faces where there are none.
PictureSearch searchPicture(const Pixels& picture, const std::filesystem::path& cascades);

} // namespace lykta::capture

#pragma once

#include "capture/record_observation.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lykta::capture {

enum class PhotoProblem
{
    None,
    Unreadable /* no file */,
    Foreign /* not a JPEG or PNG */,
    Damaged,
    TooLarge,
    DiskFull,
    Failed
};

struct PhotoOptions
{
    std::uint32_t longestSide = 2048; ///< pixels; 0 keeps the size
    int quality = 85;
    bool keepOriginal = false; ///< beside the store's photos, on this phone only
};

struct AttachedPhoto
{
    PhotoProblem problem = PhotoProblem::None;
    std::optional<ReadyPhoto> photo;
    std::string detail;
};

/// Turns the picture upright, scales it down, encodes it anew from bare pixels (no EXIF, XMP, comment or text key
/// survives) and keeps it as a file of the store. Safe to call from a pool thread. Never throws for bad pictures: see
/// `problem`.
AttachedPhoto attachPhoto(store::PhotoFiles& files, const WallClock& clock, const std::filesystem::path& source,
                          const PhotoOptions& options);

/// What was kept of this photo by `keepOriginal`, relative to the store's folder.
std::vector<std::string> originalsOf(const store::PhotoFiles& files, const Uuid& photo);

} // namespace lykta::capture

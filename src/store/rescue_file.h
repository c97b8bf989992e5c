#pragma once

#include "store/rescue.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace lykta::store {

struct WrittenRescue
{
    std::uint64_t bytes = 0;
    std::uint64_t photos = 0;     ///< that are in it
    std::uint64_t unreadable = 0; ///< photos whose file is missing or damaged here; they are not in it
};

/// Writes a parcel as one archive (PROTOCOL.md, § 14), on disk when it returns; an older file of the name is replaced
/// at once, and nothing half-written is left under it. `moved` hears how many of the photos are done. Runs on any
/// thread. Throws DiskFull or StorageFailed.
WrittenRescue writeRescueFile(const Parcel& parcel, const std::filesystem::path& file,
                              const std::function<void(std::uint64_t)>& moved = {});

} // namespace lykta::store

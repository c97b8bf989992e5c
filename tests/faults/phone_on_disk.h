#pragma once

#include "faults/disk_campaign.h"

namespace lykta::test {

/// Makes an empty phone's store in `folder` that belongs to the central of the script.
void preparePhone(const std::filesystem::path& folder);

/// A phone's store and an evening with it: saves, photos, pushes, verdicts, pages, fills, grants, repairs. Central is
/// in memory and loses nothing.
std::unique_ptr<DiskSubject> phoneOnDisk(const std::filesystem::path& folder);

} // namespace lykta::test

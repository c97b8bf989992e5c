#pragma once

#include "domain/uuid.h"
#include "faults/disk_campaign.h"

namespace lykta::test {

/// A row of the evening: the same id in every run. 200 is its walk, 1 to 9 are the phone's own, others' are from 20 on.
Uuid idOf(std::uint8_t number);

/// Makes an empty phone's store in `folder` that belongs to the central of the script.
void preparePhone(const std::filesystem::path& folder);

/// A phone's store and an evening with it: saves, photos, pushes, verdicts, pages, fills, grants, repairs. Central is
/// in memory and loses nothing.
std::unique_ptr<DiskSubject> phoneOnDisk(const std::filesystem::path& folder);

} // namespace lykta::test

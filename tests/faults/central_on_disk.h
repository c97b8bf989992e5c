#pragma once

#include "faults/disk_campaign.h"

namespace lykta::test {

/// Makes an empty embedded central store in `folder`.
void prepareCentral(const std::filesystem::path& folder);

/// Central's embedded store and what two phones bring to it: walks, observations, edits that meet, rows that are held
/// back, a lost answer, testimony, uploads, and what central itself writes.
std::unique_ptr<DiskSubject> centralOnDisk(const std::filesystem::path& folder);

} // namespace lykta::test

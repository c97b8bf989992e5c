#pragma once

#include "sync/central/store_place.h"

#include <cstdint>
#include <filesystem>
#include <ostream>

namespace lykta::central {

struct PurgeOptions
{
    StorePlace place;
    std::filesystem::path ids;       ///< a file of lines «TABLE UUID»; empty: by age
    std::uint64_t olderThanDays = 0; ///< by the rows' last edits; 0: by ids
    bool onlyCount = false;
};

/// Takes rows away for good, on every phone too: their names go to `purged.ids`, then they become stones. Works while
/// the store is served. Throws, and purges nothing, where a line of the file names no row.
void purgeRows(const PurgeOptions& options, std::ostream& out);

} // namespace lykta::central

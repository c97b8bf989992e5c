#pragma once

#include "sync/central/row_store.h"

#include <cstdint>

namespace lykta::central {

/// Lets go of what the feed says of rows that left a scope more than 400 days ago. A device that was away for longer
/// still finds out: its digest of the scope is another, and it fills the scope anew.
void dropOldDepartures(RowStore& rows, std::uint64_t nowMs);

} // namespace lykta::central

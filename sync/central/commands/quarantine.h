#pragma once

#include "sync/central/store_place.h"

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>

namespace lykta::central {

// The operator's doors to what is kept apart and to what was beaten. All of them work while the store is served.

/// Lists the quarantine; with `json` one JSON line for each entry.
void listQuarantine(const StorePlace& place, bool json, std::ostream& out);
/// Writes an entry into its row as central itself. Throws with words where that cannot be.
void acceptFromQuarantine(const StorePlace& place, std::uint64_t q, std::ostream& out);
void dismissFromQuarantine(const StorePlace& place, std::uint64_t q, std::ostream& out);

/// Prints every value that is kept of a row, the beaten ones too: who wrote it and when. `row`: a uuid; one line a
/// value, or with `json` one JSON line.
void history(const StorePlace& place, const std::string& row, bool json, std::ostream& out);

} // namespace lykta::central

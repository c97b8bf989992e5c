#pragma once

#include "sync/central/store_place.h"

#include <filesystem>
#include <ostream>

namespace lykta::central {

/// Takes a GeoJSON file in. The store must not be being served. Prints one line a row: table, id, name; with `json` one
/// JSON line.
void importFile(const StorePlace& place, const std::filesystem::path& file, bool json, std::ostream& out);

} // namespace lykta::central

#pragma once

#include "sync/central/store_place.h"

#include <filesystem>
#include <ostream>

namespace lykta::central {

/// Takes a GeoJSON file or a phone's rescue file in. An embedded store must not be being served. Prints one line a row
/// (table, id, name), or what became of the phone's changes and photos; with `json` one JSON line. Throws
/// std::runtime_error with words for the operator; a rescue file that is not whole changes nothing.
void importFile(const StorePlace& place, const std::filesystem::path& file, bool json, std::ostream& out);

} // namespace lykta::central

#pragma once

#include "sync/central/store_place.h"

#include <filesystem>
#include <ostream>

namespace lykta::central {

/// Copies the store into a folder: the database as it stands at one moment, every photo that its rows name, and the
/// store's secrets. Both are checked. Works while the store is served; a folder with an older copy of the same store
/// only takes in what is new. Throws std::runtime_error where the copy would not be whole.
void backup(const StorePlace& place, const std::filesystem::path& folder, std::ostream& out);

} // namespace lykta::central

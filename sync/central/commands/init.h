#pragma once

#include "sync/central/store_place.h"

#include <ostream>

namespace lykta::central {

/// Makes an empty store.
void init(const StorePlace& place, std::ostream& out);

} // namespace lykta::central

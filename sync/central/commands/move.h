#pragma once

#include "sync/central/store_place.h"

#include <ostream>

namespace lykta::central {

/// Moves a folder's embedded store into the PostgreSQL database that `place` names; photos and secrets stay in the
/// folder. Phones notice nothing: identity, history, cursors, devices, quarantine and uploads go along. The store must
/// not be being served. Everything is read back and compared before it counts; the embedded file is kept under another
/// name. Throws std::runtime_error where the database holds something else, or a photo's bytes are missing.
void move(const StorePlace& place, std::ostream& out);

} // namespace lykta::central

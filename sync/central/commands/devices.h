#pragma once

#include "sync/central/store_place.h"

#include <filesystem>
#include <ostream>
#include <string>

namespace lykta::central {

/// Lists the devices: id, role, enrolled, last seen, revoked.
void devices(const StorePlace& place, bool json, std::ostream& out);

/// Lets a device in no more, from its next request on; where `walk` names one (a uuid), only takes it out of that walk.
/// Works while the store is served. Throws where there is no such device, or it is not in the walk.
void revoke(const StorePlace& place, const std::string& device, const std::string& walk, std::ostream& out);

} // namespace lykta::central

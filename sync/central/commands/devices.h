#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace lykta::central {

/// Lists the devices: id, role, enrolled, last seen, revoked.
void devices(const std::filesystem::path& data, bool json, std::ostream& out);

/// Lets a device in no more, from its next request on. Works while the store is served. Throws where there is no such
/// device.
void revoke(const std::filesystem::path& data, const std::string& device, std::ostream& out);

} // namespace lykta::central

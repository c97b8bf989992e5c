#pragma once

#include <filesystem>
#include <ostream>

namespace lykta::central {

/// Makes an empty store.
void init(const std::filesystem::path& data, std::ostream& out);

} // namespace lykta::central

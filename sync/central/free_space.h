#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace lykta::central {

/// Bytes free where the data lies.
using FreeSpace = std::function<std::uint64_t()>;

/// Below this, pushes and uploads are refused while everything can still be read.
inline constexpr std::uint64_t keepFreeBytes = 64ull << 20;

FreeSpace freeSpaceOf(std::filesystem::path folder);

} // namespace lykta::central

#pragma once

#include <cstdint>
#include <string>

namespace lykta::bench {

/// The floor: a JPEG file decoded by libjpeg-turbo (with the scale of its own that leaves the longer side at
/// `longestSide` or above), scaled down to it between the four nearest pixels, and encoded with libjpeg's defaults.
/// Nothing is checked. Exits where libjpeg gives up.
std::string plainWay(const std::string& file, std::uint32_t longestSide, int quality);

} // namespace lykta::bench

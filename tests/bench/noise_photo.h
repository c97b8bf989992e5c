#pragma once

#include <cstddef>
#include <string>

namespace lykta::bench {

/// A valid JPEG of noise, at least `bytes` long and a few per cent more; another picture for every `seed`.
std::string noisePhoto(std::size_t bytes, unsigned seed);

} // namespace lykta::bench

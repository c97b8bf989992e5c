#pragma once

#include <string>

namespace lykta::test {

/// A whole JPEG of noise, another one for each seed.
std::string noisyPicture(unsigned seed, unsigned side = 64);

} // namespace lykta::test

#pragma once

#include <cstdint>
#include <filesystem>

namespace lykta::central {

inline constexpr std::uint64_t maxDecodedPixels = 50'000'000;

/// Whether a file is one whole JPEG of at most 50 megapixels: decoded to its last line, without a single warning. Reads
/// line by line; a progressive picture may take up to 192 MiB.
bool decodes(const std::filesystem::path& file);

} // namespace lykta::central

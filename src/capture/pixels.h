#pragma once

#include <cstdint>
#include <vector>

namespace lykta::capture {

/// A picture as bare pixels: `height` rows of `width` × 3 bytes (red, green, blue), no padding. No metadata can hide
/// here.
struct Pixels
{
    std::uint32_t width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};

/// Pictures of more pixels than this are refused before memory is taken for them.
inline constexpr std::uint64_t mostPixels = 100'000'000;

/// The picture as the EXIF orientation (1–8) means it to be seen; any other number leaves it as it is.
/// Source of the eight: EXIF 2.32, tag 0x0112.
Pixels turnedUpright(Pixels picture, int orientation);

/// Scaled down so that the longer side is at most `longestSide` pixels, by averaging over the covered area; smaller
/// pictures and 0 leave it as it is. Neither side gets shorter than one pixel.
Pixels scaledDown(Pixels picture, std::uint32_t longestSide);

} // namespace lykta::capture

#pragma once

#include "capture/pixels.h"

#include <string>
#include <string_view>

namespace lykta::capture {

/// Progressive pictures keep all their coefficients in memory (up to 8 bytes a pixel), so they are capped lower.
inline constexpr std::uint64_t mostProgressivePixels = 32'000'000;

enum class DecodeProblem
{
    None,
    Foreign,
    Damaged,
    TooLarge
};

struct Decoded
{
    DecodeProblem problem = DecodeProblem::None;
    Pixels pixels;
    int orientation = 1; ///< EXIF, 1–8; not yet applied
    std::string detail;  ///< what the codec said, in English, for a log
};

bool looksLikeJpeg(std::string_view bytes);

/// Decodes baseline and progressive JPEGs in grey, YCbCr, RGB, CMYK and YCCK to RGB; a colour profile is not applied.
/// Any warning counts as damage. Where `longestSide` is not 0 the picture may come out smaller (by eighths), but never
/// with a longer side below it.
Decoded decodeJpeg(std::string_view bytes, std::uint32_t longestSide);

/// A baseline JPEG of nothing but pixels: a JFIF head and no other APPn or comment segment. `quality` 1–100.
/// Throws std::runtime_error where the encoder fails.
std::string encodeJpeg(const Pixels& pixels, int quality);

} // namespace lykta::capture

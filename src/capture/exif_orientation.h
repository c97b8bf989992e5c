#pragma once

#include <string_view>

namespace lykta::capture {

/// The orientation (1–8) in the payload of a JPEG's APP1 segment («Exif», two zeros, then TIFF); 1 where the payload is
/// something else, says nothing, or points outside itself. Source: EXIF 2.32, 4.6.
int exifOrientation(std::string_view app1);

} // namespace lykta::capture

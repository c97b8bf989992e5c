#pragma once

#include "capture/jpeg_codec.h"

namespace lykta::capture {

bool looksLikePng(std::string_view bytes);

/// Decodes any PNG to RGB; what is transparent becomes white. Damage and size are told as for JPEGs.
Decoded decodePng(std::string_view bytes);

} // namespace lykta::capture

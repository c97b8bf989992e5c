#pragma once

#include <string>
#include <string_view>

namespace lykta::central {

/// A QR code (error correction M) drawn with half blocks for a terminal, light modules as blocks so that it reads on a
/// dark ground, with the quiet zone of four modules that scanners want.
std::string qrForTerminal(std::string_view text);

} // namespace lykta::central

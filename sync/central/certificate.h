#pragma once

#include <filesystem>
#include <string>

namespace lykta::central {

/// The pin of a PEM certificate: base64 SHA-256 of its public key (SPKI). Throws std::runtime_error.
std::string pinOf(const std::filesystem::path& certificate);

} // namespace lykta::central

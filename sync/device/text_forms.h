#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lykta::sync {

// How bytes are written in headers, paths and JSON.

std::string hexOf(std::string_view bytes); ///< lower case
std::optional<std::string> bytesOfHex(std::string_view hex);
std::string base64Of(std::string_view bytes); ///< RFC 4648 §4, padded
/// A row's or device's 16 bytes as 36 characters.
std::string uuidText(std::string_view raw);
std::optional<std::string> bytesOfUuid(std::string_view text);
std::string percentEncoded(std::string_view text); ///< all but RFC 3986's unreserved characters
std::optional<std::string> percentDecoded(std::string_view text);

} // namespace lykta::sync

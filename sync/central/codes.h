#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lykta::central {

/// Random characters of Crockford's base 32 (no I, L, O, U); five bits each.
std::string newCode(std::size_t characters);

inline constexpr std::size_t walkCodeLength = 6, staffCodeLength = 10, qrCodeLength = 26;

/// As codes are compared: upper case, no spaces or dashes, I and L are 1, O is 0.
std::string normaliseCode(std::string_view typed);

/// What is stored of a code.
std::string hashCode(std::string_view store, std::string_view code);

} // namespace lykta::central

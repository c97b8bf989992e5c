#pragma once

#include <cstdint>
#include <string>

namespace lykta::sync {

/// Anything but the zero node, which is none, and central's.
std::uint64_t randomNode();

/// A uuid of version 4 (RFC 9562), 16 bytes.
std::string randomUuid();

} // namespace lykta::sync

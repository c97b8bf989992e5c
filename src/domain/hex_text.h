#pragma once

#include <string>
#include <string_view>

namespace lykta {

/// Bytes as lower-case hexadecimal.
std::string hexText(std::string_view bytes);

} // namespace lykta

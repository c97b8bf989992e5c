#pragma once

#include "schema/table.h"

#include <string_view>

namespace lykta::schema {

/// Whether a cell is one of that type: wire type, shortest form, and the bounds that the type itself has (a Bool is 0
/// or 1, an Id 16 bytes, Text valid UTF-8, Degrees within ±180). An empty cell, which clears, fits every type.
bool fits(Type type, std::string_view cell);

} // namespace lykta::schema

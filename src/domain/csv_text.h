#pragma once

#include <string>

namespace lykta {

/// A cell of a CSV file (RFC 4180): quoted where it holds a quote, a line break or the separator. A text that a
/// spreadsheet would run as a formula gets an apostrophe before it.
std::string csvCell(std::string text, char separator);

} // namespace lykta

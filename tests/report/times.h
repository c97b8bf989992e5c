#pragma once

#include <string>

namespace lykta::test {

/// How often `what` stands in `text`.
inline std::size_t times(const std::string& text, const std::string& what)
{
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

} // namespace lykta::test

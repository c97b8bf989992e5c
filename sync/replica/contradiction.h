#pragma once

#include <stdexcept>

namespace lykta::sync {

/// Central's answer contradicts what was asked, or itself; nothing of it is kept.
struct Contradiction : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

} // namespace lykta::sync

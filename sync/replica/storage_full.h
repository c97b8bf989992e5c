#pragma once

#include <stdexcept>

namespace lykta::sync {

/// The device's disk is full: nothing of the step was kept. What a SyncStore throws for that derives from this.
struct StorageFull : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

} // namespace lykta::sync

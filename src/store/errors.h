#pragma once

#include "sync/replica/storage_full.h"

#include <stdexcept>

namespace lykta::store {

/// The device's disk is full: nothing of the save was kept, what was typed still stands in the draft.
struct DiskFull : sync::StorageFull
{
    using StorageFull::StorageFull;
};

/// The store could not be read or written for another reason.
struct StorageFailed : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

} // namespace lykta::store

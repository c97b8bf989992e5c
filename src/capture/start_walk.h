#pragma once

#include "domain/instant.h"
#include "store/store.h"

namespace lykta::capture {

/// Marks the walk as running from now, with the light that the sun gives at its place. Running already: nothing
/// happens. Throws store::DiskFull, store::StorageFailed; std::invalid_argument for an unknown walk.
void startWalk(store::Store& store, const WallClock& clock, const Uuid& walk);

/// Marks it as closed now; the last piece of its track is written in the same commit.
void finishWalk(store::Store& store, const WallClock& clock, const Uuid& walk);

} // namespace lykta::capture

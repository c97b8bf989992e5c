#pragma once

#include "domain/instant.h"
#include "store/store.h"

namespace lykta::capture {

// That a walk runs on this phone is the phone's own setting (store::runningWalk). The walk's row is changed only where
// the phone may write every row of the walk (a leader's); for a participant it runs without that.

/// Whether central lets this phone write every row of the walk.
bool mayWriteAll(store::Store& store, const Uuid& walk);

/// Whether this phone may change the walk's own row and everything in the walk: a leader's or a coordinator's. A walk
/// that was made here is so at once, before central has heard of it.
bool mayLead(store::Store& store, const Uuid& walk);

/// The walk runs here from now. A leader's phone marks it as running since now, with the light that the sun gives at
/// its place. Running already: nothing happens. Throws store::DiskFull, store::StorageFailed; std::invalid_argument for
/// an unknown walk.
void startWalk(store::Store& store, const WallClock& clock, const Uuid& walk);

/// The walk runs here no longer; the last piece of its track is written in the same commit. A leader's phone marks it
/// as closed now.
void finishWalk(store::Store& store, const WallClock& clock, const Uuid& walk);

} // namespace lykta::capture

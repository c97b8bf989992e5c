#pragma once

#include "store/store.h"

namespace lykta::bench {

/// Saves `count` observations in walks of a thousand each: every category, severity and status, notes of twelve words
/// and a number, places spread over some square kilometres.
void fillWithObservations(store::Store& store, int count);

} // namespace lykta::bench

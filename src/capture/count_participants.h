#pragma once

#include "domain/instant.h"
#include "store/store.h"

#include <cstdint>

namespace lykta::capture {

/// Sets how many of `wanted`'s class (age, gender, attendance) take part in its walk; the same number again writes
/// nothing. Throws store::DiskFull, store::StorageFailed.
void countParticipants(store::Store& store, const WallClock& clock, const ParticipantCount& wanted);

} // namespace lykta::capture

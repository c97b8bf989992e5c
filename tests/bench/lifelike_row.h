#pragma once

#include "domain/entities.h"

#include <string>

namespace lykta::bench {

/// The n-th observation of a walk as people write them: a suggestion of 20–40 characters, a note of 100–500 in Swedish
/// words as frequent as in speech, a position within the town, all values set. The same for the same arguments, but for
/// the id, whose random bits are always new.
Observation lifelikeObservation(const Uuid& walk, const Instant& firstMoment, unsigned n);

/// The same values as a client without a format of its own would send them.
std::string asJson(const Observation& row);

} // namespace lykta::bench

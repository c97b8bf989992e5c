#pragma once

#include "capture/record_observation.h"

namespace lykta::bench {

/// The n-th observation of a walk, a row of about 600 bytes: 19 categories, positions along a line, a note of some
/// 400 letters that differ from row to row.
capture::ObservationInput sampleObservation(const Uuid& walk, const Instant& now, unsigned n);

} // namespace lykta::bench

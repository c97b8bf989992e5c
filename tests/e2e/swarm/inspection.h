#pragma once

#include "e2e/swarm/swarm.h"

#include <string>
#include <vector>

namespace lykta::swarm {

struct Findings
{
    std::vector<std::string> faults; ///< what must not be
    std::uint64_t rows = 0, photos = 0, quarantined = 0, losers = 0;
};

/// Looks at every phone's raw tables and files and at central's, once all have settled.
Findings inspect(Swarm& swarm);

} // namespace lykta::swarm

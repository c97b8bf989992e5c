#pragma once

#include "domain/entities.h"

#include <cstdint>
#include <map>
#include <vector>

namespace lykta {

/// How far was walked, in metres, by those who walked together (0) and by each group. Many phones keep the same line:
/// in each group the one that kept the longest counts. Pieces that cannot be read are left out.
std::map<std::uint32_t, double> metresByGroup(const std::vector<TrackPiece>& track);

/// All of it together: what the groups walked apart is added up.
double walkedMetres(const std::vector<TrackPiece>& track);

/// Whether anybody was at a stop: its own row says so, or a visit does.
bool isVisited(const Stop& stop, const std::vector<StopVisit>& visits);

} // namespace lykta

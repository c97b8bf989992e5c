#pragma once

#include "domain/entities.h"

#include <cstdint>
#include <vector>

namespace lykta {

// A larger walk divides into groups that each take a part of the stops, and meets again. A group is a number from 1.

inline constexpr std::uint32_t leastGroups = 2, mostGroups = 3;

bool isDivided(const Walk& walk);

/// The group that goes to a stop while the walk is divided into `groups`; 0: everybody. A stop that was given to a
/// group that there is not (two leaders divided the walk at once) is everybody's: no stop is forgotten.
std::uint32_t groupOf(const Stop& stop, std::uint32_t groups);

/// How `stops` that follow each other are shared out: one number for each. Each group gets a stretch of its own, as
/// even as can be, the first group the first. The last stop is everybody's, for there they meet again, where every
/// group has one without it.
std::vector<std::uint32_t> shareOut(std::size_t stops, std::uint32_t groups);

} // namespace lykta

#pragma once

#include "domain/entities.h"

#include <cstdint>
#include <vector>

namespace lykta {

/// Participants are only counted, and a number below this is never told: somebody could be recognised by it.
inline constexpr std::uint32_t leastTold = 5;

bool sameClass(const ParticipantCount& a, const ParticipantCount& b);

enum class Telling
{
    Number,
    Few,     ///< at least one, fewer than leastTold
    Withheld ///< its number would give away a few's
};

struct ToldCount
{
    Telling telling = Telling::Number;
    std::uint32_t count = 0; ///< of Number

    bool operator==(const ToldCount&) const = default;
};

/// What may be told of a number of people who are divided into these groups, next to their total: groups of a few are
/// not numbers, and where all who are hidden so are together fewer than leastTold, the smallest other group is withheld
/// too, since the rest would follow from the total. Complementary suppression, as statistics offices do it.
std::vector<ToldCount> toldCounts(const std::vector<std::uint32_t>& groups);

} // namespace lykta

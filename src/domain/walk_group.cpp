#include "domain/walk_group.h"

namespace lykta {

bool isDivided(const Walk& walk)
{
    return walk.groups >= leastGroups && walk.groups <= mostGroups;
}

std::uint32_t groupOf(const Stop& stop, std::uint32_t groups)
{
    return stop.group <= groups ? stop.group : 0;
}

std::vector<std::uint32_t> shareOut(std::size_t stops, std::uint32_t groups)
{
    std::vector<std::uint32_t> shares(stops, 0);
    if (groups == 0)
        return shares;
    const auto given = stops > groups ? stops - 1 : stops;
    for (std::size_t at = 0; at < given; ++at)
        shares[at] =
            given < groups ? static_cast<std::uint32_t>(at + 1) : static_cast<std::uint32_t>(at * groups / given + 1);
    return shares;
}

} // namespace lykta

#include "domain/participant_count.h"

#include <algorithm>

namespace lykta {

bool sameClass(const ParticipantCount& a, const ParticipantCount& b)
{
    return a.age == b.age && a.gender == b.gender && a.attendance == b.attendance;
}

std::vector<ToldCount> toldCounts(const std::vector<std::uint32_t>& groups)
{
    std::vector<ToldCount> told;
    std::uint32_t hidden = 0;
    for (const auto count : groups) {
        const bool few = count > 0 && count < leastTold;
        told.push_back(few ? ToldCount{Telling::Few, 0} : ToldCount{Telling::Number, count});
        hidden += few ? count : 0;
    }
    if (hidden == 0 || hidden >= leastTold)
        return told;
    const auto smaller = [](const ToldCount& a, const ToldCount& b) {
        const auto rank = [](const ToldCount& each) { return each.count == 0 ? UINT32_MAX : each.count; };
        return rank(a) < rank(b);
    };
    const auto least = std::min_element(told.begin(), told.end(), smaller);
    if (least->count > 0)
        *least = {Telling::Withheld, 0};
    return told;
}

} // namespace lykta

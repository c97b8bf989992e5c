#include "support/fault.h"

#include <algorithm>

namespace lykta::test {

const char* nameOf(Fault::Kind kind)
{
    static constexpr std::array names{"none",      "cut request", "cut answer", "lost answer", "delay",
                                      "half-open", "duplicate",   "late",       "status",      "portal",
                                      "redirect",  "trickle",     "garbage",    "garbage body"};
    return names.at(static_cast<std::size_t>(kind));
}

Fault anyFault(Chance& chance, const Passing& request, std::chrono::milliseconds longest)
{
    static constexpr std::array statuses{500, 502, 503, 504, 413, 429, 408, 404};
    constexpr std::size_t head = 300; // about what a head takes, so that cuts fall before, in and after it
    const auto pause = [&] {
        return std::chrono::milliseconds(1 +
                                         chance.below(static_cast<std::uint64_t>(std::max<long>(1, longest.count()))));
    };
    switch (chance.below(13)) {
    case 0:
        return Fault::cutRequest(chance.below(head + request.length));
    case 1:
        return Fault::cutAnswer(chance.below(2 * head));
    case 2:
        return Fault::loseAnswer();
    case 3:
        return Fault::delay(pause());
    case 4:
        return Fault::halfOpen(pause());
    case 5:
        return Fault::duplicate();
    case 6:
        return Fault::late(1 + chance.below(3));
    case 7:
        return Fault::answerStatus(statuses.at(chance.below(statuses.size())));
    case 8:
        return Fault::portal();
    case 9:
        return Fault::redirect();
    case 10:
        return Fault::trickle(64 + chance.below(4096), std::chrono::milliseconds(1));
    case 11:
        return Fault::garbage();
    default:
        return Fault::garbageBody(chance.below(400));
    }
}

} // namespace lykta::test

#include "sync/central/departures.h"

namespace lykta::central {

namespace {

constexpr std::uint64_t toldForMs = 400ull * 24 * 3'600'000;

} // namespace

void dropOldDepartures(RowStore& rows, std::uint64_t nowMs)
{
    if (nowMs <= toldForMs)
        return;
    const auto before = nowMs - toldForMs;
    const auto isOld = [&](std::uint64_t seq) {
        const auto entry = rows.history(seq);
        return entry && entry->at < before;
    };
    // Commits never go back in time: the last one that is old enough is found by halving.
    std::uint64_t old = 0, young = rows.head().seq + 1;
    while (old + 1 < young) {
        const auto middle = old + (young - old) / 2;
        (isOld(middle) ? old : young) = middle;
    }
    if (old > 0)
        rows.dropDepartedUpTo(old);
}

} // namespace lykta::central

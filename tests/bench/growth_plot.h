#pragma once

#include <cstddef>
#include <ostream>
#include <vector>

namespace lykta::bench {

/// What a row cost at one size of the store.
struct GrowthPoint
{
    std::size_t rows = 0;
    double pushMicroseconds = 0, pullMicroseconds = 0; ///< a row
    double editMilliseconds = 0;                       ///< of one field of one row
};

/// A table of them, and beside each number its bar, all bars of one kind to one scale: flat is what is hoped for.
void plotGrowth(std::ostream& out, const std::vector<GrowthPoint>& points);

} // namespace lykta::bench

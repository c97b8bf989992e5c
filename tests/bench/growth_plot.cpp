#include "bench/growth_plot.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <string>

namespace lykta::bench {

namespace {

constexpr int barWidth = 24;

std::string barOf(double value, double most)
{
    const auto length = most > 0 ? static_cast<int>(std::lround(value / most * barWidth)) : 0;
    return std::string(static_cast<std::size_t>(length), '#') +
           std::string(static_cast<std::size_t>(barWidth - length), ' ');
}

} // namespace

void plotGrowth(std::ostream& out, const std::vector<GrowthPoint>& points)
{
    double mostPerRow = 0, mostEdit = 0;
    for (const auto& point : points) {
        mostPerRow = std::max({mostPerRow, point.pushMicroseconds, point.pullMicroseconds});
        mostEdit = std::max(mostEdit, point.editMilliseconds);
    }
    const int columnWidth = barWidth + 9;
    out << std::setw(9) << "rows"
        << "  " << std::left << std::setw(columnWidth + 1) << "pushed, µs a row" << std::setw(columnWidth + 1)
        << "pulled, µs a row"
        << "one edit, ms\n"
        << std::right << std::fixed << std::setprecision(1);
    for (const auto& point : points)
        out << std::setw(9) << point.rows << "  " << std::setw(7) << point.pushMicroseconds << ' '
            << barOf(point.pushMicroseconds, mostPerRow) << ' ' << std::setw(7) << point.pullMicroseconds << ' '
            << barOf(point.pullMicroseconds, mostPerRow) << ' ' << std::setw(7) << point.editMilliseconds << ' '
            << barOf(point.editMilliseconds, mostEdit) << '\n';
    out << std::flush;
}

} // namespace lykta::bench

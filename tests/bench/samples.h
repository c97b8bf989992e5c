#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace lykta::bench {

/// Durations in milliseconds and what is read from them.
class Samples
{
  public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }

    /// Runs `work` and adds how long it took.
    template <class Work>
    void time(Work&& work)
    {
        const auto begun = std::chrono::steady_clock::now();
        work();
        add(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
    }

    std::size_t count() const { return m_values.size(); }

    /// Nearest-rank quantile, q in (0, 1]; 0 without samples.
    double quantile(double q) const
    {
        if (m_values.empty())
            return 0;
        auto sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        const auto rank = static_cast<std::size_t>(q * static_cast<double>(sorted.size()) + 0.999999);
        return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
    }

  private:
    std::vector<double> m_values;
};

} // namespace lykta::bench

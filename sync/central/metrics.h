#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace lykta::central {

/// Counters since the process started. Safe from every thread.
class Metrics
{
  public:
    /// `labels` as Prometheus writes them, without braces: `route="/v1/sync",status="200"`.
    void add(std::string_view name, std::uint64_t amount = 1, std::string_view labels = {});
    std::uint64_t value(std::string_view name, std::string_view labels = {}) const;
    /// Prometheus text format 0.0.4.
    std::string text() const;

  private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::map<std::string, std::uint64_t, std::less<>>, std::less<>> m_counters;
};

} // namespace lykta::central

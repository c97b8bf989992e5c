#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace lykta::sync {

/// How long to wait after failures in a row: doubling, jittered, capped (tuning.h), never shorter than central asked
/// for.
class BackOff
{
  public:
    /// `random`: 64 evenly spread bits a call.
    explicit BackOff(std::function<std::uint64_t()> random);

    /// One more failure; the wait in ms.
    std::uint64_t fail(std::optional<std::uint64_t> retryAfterMs);
    void succeed() { m_failures = 0; }

  private:
    std::function<std::uint64_t()> m_random;
    unsigned m_failures = 0;
};

} // namespace lykta::sync

#pragma once

#include "domain/instant.h"

namespace lykta::test {

/// Stands until it is turned. Begins on a November evening in Värnamo.
class ManualClock final : public WallClock
{
  public:
    Instant now() const override { return m_now; }
    void advance(std::int64_t ms) { m_now.ms += ms; }
    void set(Instant now) { m_now = now; }

  private:
    Instant m_now{1'794'508'200'000, 60}; // 2026-11-12 18:30 UTC, 19:30 on the clock
};

} // namespace lykta::test

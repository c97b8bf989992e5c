#pragma once

#include <compare>
#include <cstdint>

namespace lykta {

/// A moment that a person recorded: UTC milliseconds since 1970 and the device's offset from UTC then, in minutes east.
struct Instant
{
    std::int64_t ms = 0;
    std::int32_t offsetMinutes = 0;

    auto operator<=>(const Instant&) const = default;
};

/// Where the present comes from; tests turn it by hand.
class WallClock
{
  public:
    virtual ~WallClock() = default;
    virtual Instant now() const = 0;
};

/// The system's clock and time zone.
class SystemClock final : public WallClock
{
  public:
    Instant now() const override;
};

} // namespace lykta

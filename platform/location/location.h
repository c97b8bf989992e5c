#pragma once

#include "domain/position.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lykta::platform {

enum class LocationState
{
    Off,
    Searching,
    Fixed,
    Lost,
    Refused,
    Unavailable
};

/// Where the device is. Calls back on the thread that made it.
class Location
{
  public:
    using Listener = std::function<void()>;

    virtual ~Location() = default;
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual LocationState state() const = 0;
    /// The last fix, however old; its age is counted from `Fix::at`.
    virtual std::optional<Fix> last() const = 0;
    /// Called after each new fix and each change of state, beside the listeners that were there before.
    virtual void onChange(Listener listener) = 0;
    /// Why it is Unavailable or Refused, in English, for a log; may be empty.
    virtual std::string detail() const { return {}; }
};

} // namespace lykta::platform

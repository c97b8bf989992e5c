#pragma once

#include <functional>

namespace lykta::platform {

enum class NetworkCost
{
    Unmetered,
    Metered,
    Unknown
};

/// Whether there is a network and what it costs, as far as the system says.
class Connectivity
{
  public:
    virtual ~Connectivity() = default;
    virtual bool online() const = 0;
    virtual NetworkCost cost() const = 0;
    virtual void onChange(std::function<void()> listener) = 0;
};

} // namespace lykta::platform

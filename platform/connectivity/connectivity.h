#pragma once

#include <functional>
#include <string>

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
    /// Whether a call to this address (https://host:port) can arrive at all as far as the system knows. A machine
    /// without a way to the internet still reaches itself and the networks that it is part of.
    virtual bool reaches(const std::string& address) const = 0;
    virtual NetworkCost cost() const = 0;
    virtual void onChange(std::function<void()> listener) = 0;
};

} // namespace lykta::platform

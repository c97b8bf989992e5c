#pragma once

#include "platform/location/location.h"

#include <vector>

namespace lykta::platform {

/// A location that goes where a test says.
class FakeLocation final : public Location
{
  public:
    void start() override { become(LocationState::Searching); }
    void stop() override { become(LocationState::Off); }
    LocationState state() const override { return m_state; }
    std::optional<Fix> last() const override { return m_last; }
    void onChange(Listener listener) override { m_listeners.push_back(std::move(listener)); }

    void arrive(const Fix& fix)
    {
        m_last = fix;
        become(LocationState::Fixed);
    }
    void become(LocationState state)
    {
        m_state = state;
        const std::vector<Listener> told = m_listeners;
        for (const Listener& listener : told)
            listener();
    }

  private:
    LocationState m_state = LocationState::Off;
    std::optional<Fix> m_last;
    std::vector<Listener> m_listeners;
};

} // namespace lykta::platform

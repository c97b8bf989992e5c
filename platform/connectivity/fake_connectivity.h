#pragma once

#include "platform/connectivity/connectivity.h"

#include <vector>

namespace lykta::platform {

/// A network that a test switches.
class FakeConnectivity final : public Connectivity
{
  public:
    bool online() const override { return m_online; }
    bool reaches(const std::string&) const override { return m_online; }
    NetworkCost cost() const override { return m_cost; }
    void onChange(std::function<void()> listener) override { m_listeners.push_back(std::move(listener)); }

    void become(bool online, NetworkCost cost = NetworkCost::Unmetered)
    {
        m_online = online;
        m_cost = cost;
        const auto told = m_listeners;
        for (const auto& listener : told)
            listener();
    }

  private:
    bool m_online = true;
    NetworkCost m_cost = NetworkCost::Unmetered;
    std::vector<std::function<void()>> m_listeners;
};

} // namespace lykta::platform

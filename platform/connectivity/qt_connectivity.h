#pragma once

#include "platform/connectivity/connectivity.h"

#include <memory>

namespace lykta::platform {

/// What QNetworkInformation says. Where the system says nothing, there is a network until a request fails; its cost is
/// Unknown unless the system tells metering or names a mobile network.
class QtConnectivity final : public Connectivity
{
  public:
    QtConnectivity();
    ~QtConnectivity() override;

    bool online() const override;
    bool reaches(const std::string& address) const override;
    NetworkCost cost() const override;
    void onChange(std::function<void()> listener) override;

  private:
    class Watch;
    std::unique_ptr<Watch> m_watch;
};

} // namespace lykta::platform

#pragma once

#include "domain/instant.h"
#include "e2e/hand.h"
#include "platform/connectivity/fake_connectivity.h"
#include "running_app.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace lykta::e2e {

/// The real app over a folder of its own, with a network that is switched by hand and no camera, so that pictures come
/// from files. Positions come as the command line would have them («nmea:FILE»).
class Phone
{
  public:
    Phone(const app::Options& options, const WallClock& clock);

    Hand& hand() { return *m_hand; }
    app::RunningApp& app() { return *m_app; }
    store::Store& store() { return m_app->store(); }
    sync::SyncStatus status() { return m_app->sync().status(); }
    void network(bool on) { m_network->become(on); }

    /// Types address and code on the join page, which must be in sight, and waits until the phone has joined.
    void join(const QString& address, const QString& code);
    /// Waits until nothing is on its way in either direction.
    void awaitSynced(const std::function<bool(const sync::SyncStatus&)>& enough, int milliseconds = 60'000);

  private:
    platform::FakeConnectivity* m_network = nullptr; ///< belongs to the app's platform
    std::unique_ptr<app::RunningApp> m_app;
    std::optional<Hand> m_hand;
};

} // namespace lykta::e2e

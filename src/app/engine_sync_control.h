#pragma once

#include "domain/instant.h"
#include "store/store.h"
#include "ui/sync/sync_control.h"

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <memory>
#include <vector>

namespace lykta::platform {
class Connectivity;
class SecureStorage;
} // namespace lykta::platform

namespace lykta::sync {
class SyncEngine;
} // namespace lykta::sync

namespace lykta::app {

/// Sync as the screens see it: one engine over its own connection, made anew when the phone gets an identity. The token
/// lies in secure storage, central's address in the settings, its keys in the replica, where central's answers renew
/// them. Lives on the screen's thread; what the sync thread says arrives there, several changes at once.
class EngineSyncControl final : public QObject, public ui::SyncControl
{
  public:
    EngineSyncControl(store::Store& store, platform::SecureStorage& secrets, platform::Connectivity& connectivity);
    ~EngineSyncControl() override;

    /// Begins to sync, or to wait for an identity. Called once, after the first frame.
    void start();

    sync::SyncStatus status() const override;
    void onStatus(StatusListener listener) override;
    void syncNow() override;
    void nudge() override;
    void setPolicy(sync::SyncPolicy policy) override;
    bool joined() const override;
    void join(const sync::Invitation& invitation, JoinDone done) override;
    void invite(const std::string& walk, bool toLead, const std::optional<sync::WalkInvitation>& known,
                InviteDone done) override;

  private:
    struct Attempt;
    void makeEngine();
    void networkChanged();
    void tell();
    void becomeAnother();
    sync::JoinResult settle(const Attempt& attempt, sync::JoinResult result);

    store::Store& m_store;
    platform::SecureStorage& m_secrets;
    platform::Connectivity& m_connectivity;
    sync::SyncPolicy m_policy;
    std::vector<StatusListener> m_listeners;
    std::shared_ptr<std::atomic<bool>> m_told;
    std::unique_ptr<sync::SyncEngine> m_engine;
    QThreadPool m_pool; ///< for joining and inviting, one at a time
    int m_subscription = 0;
    bool m_joined = false;
};

} // namespace lykta::app

#pragma once

#include "sync/device/policy.h"
#include "sync/device/sync_status.h"
#include "sync/device/transport.h"
#include "sync/replica/sync_store.h"

#include <functional>
#include <memory>

namespace lykta::sync {

/// Moves rows and photos between this phone and central. Has one thread of its own from start() to stop(); every other
/// function may be called from any thread and returns at once.
/// Round: freeze → Ask (batch + cursor) → apply the answer, until nothing is open and no page is left; then photos up,
/// then photos down. A failure never changes the batch in flight; tries again with jittered back-off.
class SyncEngine
{
  public:
    using Listener = std::function<void(const SyncStatus&)>; ///< called on the sync thread

    SyncEngine(std::unique_ptr<SyncStore> store, std::unique_ptr<Transport> transport, Listener listener);
    ~SyncEngine();

    void start();
    void stop();
    /// Sync at once whatever the policy says; it only needs a network.
    void syncNow();
    /// Something was saved: sync soon if the policy allows.
    void nudge();
    void setNetwork(NetworkState network);
    void setPolicy(SyncPolicy policy);
    SyncStatus status() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::sync

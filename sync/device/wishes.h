#pragma once

#include "sync/device/policy.h"

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>

namespace lykta::sync {

/// What the rest of the app has told the sync thread since it last looked. Any thread may tell; one thread takes.
class Wishes
{
  public:
    struct Told
    {
        NetworkState network;
        SyncPolicy policy;
        bool asked = false;       ///< «sync now»
        bool nudged = false;      ///< something was saved
        bool networkCame = false; ///< online now and was not, or costs nothing now and did
    };

    void ask();
    void nudge();
    void setNetwork(NetworkState network);
    void setPolicy(SyncPolicy policy);
    void stop();

    /// What was told; the events among it are forgotten by this.
    Told take();
    /// Whether something was saved since; forgets it.
    bool takeNudge();
    /// Whether a round that began under `asked` should end early.
    bool forbids(bool asked) const;
    bool stopping() const;
    /// Until something is told, or `ms` have passed.
    void wait(std::optional<std::uint64_t> ms);

  private:
    void tell(std::unique_lock<std::mutex> lock);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Told m_told;
    bool m_fresh = false;
    bool m_stopping = false;
};

} // namespace lykta::sync

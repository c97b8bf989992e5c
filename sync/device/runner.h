#pragma once

#include "sync/device/back_off.h"
#include "sync/device/exchange.h"
#include "sync/device/status_board.h"
#include "sync/device/timing.h"
#include "sync/device/wishes.h"

#include <set>
#include <string>

namespace lykta::sync {

/// The engine without its thread. Each turn does what is due now, and says when the next one is.
///
///     not joined ─► idle ─► round ─► idle            after idleMs, or nudgeMs after a save, or at once when asked
///                    ▲        └────► backing off     a failure that time may mend; the next round by itself
///                    │        └────► stopped         a failure that a person must mend; only «sync now» tries again
///                    └── waiting for a network, or for one that the policy allows
class Runner
{
  public:
    Runner(SyncStore& store, Transport& transport, Wishes& wishes, StatusBoard& board, Timing timing);

    /// Ms until the next turn is due; nullopt: when something is told.
    std::optional<std::uint64_t> turn();

  private:
    void listen(const Wishes::Told& told);
    std::optional<std::uint64_t> due() const;
    std::optional<std::uint64_t> untilDue() const;
    void round();
    Trouble rowsThenPhotos();
    Trouble exchangeRows();
    bool photosDue();
    Trouble guarded();
    void settle(const Trouble& trouble);
    void showPhase(Phase phase);
    void refreshStanding();

    SyncStore& m_store;
    Transport& m_transport;
    Wishes& m_wishes;
    StatusBoard& m_board;
    Timing m_timing;
    Exchange m_exchange;
    BackOff m_backOff;

    bool m_seen = false; ///< the standing was read at least once
    bool m_joined = false;
    bool m_photosSeen = false; ///< they were looked through once since the start
    bool m_asked = false;
    bool m_stopped = false;
    bool m_progressed = false;
    std::string m_photoRefusal;
    std::set<std::string> m_refusedPhotos; ///< left alone until a person asks, or an hour has passed
    std::uint64_t m_refusedSince = 0;      ///< steady ms
    // Steady ms
    std::optional<std::uint64_t> m_idleAt, m_nudgeAt, m_retryAt;
};

} // namespace lykta::sync

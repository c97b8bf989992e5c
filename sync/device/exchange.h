#pragma once

#include "sync/device/answer_reading.h"
#include "sync/device/batch_size.h"
#include "sync/device/status_board.h"
#include "sync/device/timing.h"
#include "sync/replica/sync_store.h"

#include <functional>
#include <memory>

namespace lykta::sync {

class QuestionAhead;
struct Heard;
struct Question;

/// Moves rows, both ways at once: each call carries the batch in flight up and a page down (SYNC.md: freeze,
/// acknowledge, apply), and central's four objections (clock, clone, diverged, too large) are mended on the spot.
/// A batch in flight is sent with the same bytes until it is answered, however often a call fails. Only where central
/// says in an answer to an Ask without it that it has never seen it, it is cut anew.
class Exchange
{
  public:
    Exchange(SyncStore& store, Transport& transport, const Timing& timing, StatusBoard& board);
    ~Exchange();

    /// Until nothing is open here and no page is left there. Throws what the store throws, and the
    /// replica's Contradiction.
    Trouble run(const std::function<bool()>& interrupted);
    /// True where the last run() got something across before it ended.
    bool progressed() const { return m_progressed; }
    /// True where the last run() changed something here: what waits may be another.
    bool changed() const { return m_changed; }

  private:
    struct Round;

    Trouble exchange(const std::function<bool()>& interrupted);
    Question prepare(const Round& round);
    Question question(const Round& round);
    Heard send(const Question& turn);
    void take(const Question& turn, const wire::Answer& answer, Round& round);
    bool mend(Trouble& trouble, const Question& turn, Round& round);
    Trouble takeFiles(Round& round, const std::function<bool()>& interrupted, bool begun);
    bool becomeRevoked();
    void showStanding();
    Trouble rewind(const StoreId& store);

    SyncStore& m_store;
    Transport& m_transport;
    const Timing& m_timing;
    StatusBoard& m_board;
    std::unique_ptr<QuestionAhead> m_ahead;
    BatchSize m_size;
    int m_lost = 0; ///< calls in a row that came back without an answer to the batch in flight
    bool m_progressed = false, m_changed = false;
    bool m_standingIsOld = false;
    std::uint64_t m_standingShown = 0; ///< steady ms
    std::uint64_t m_standingTook = 0;  ///< ms
    std::uint64_t m_centralLeadMs = 0; ///< central's clock less this one's, modulo 2^64
};

} // namespace lykta::sync

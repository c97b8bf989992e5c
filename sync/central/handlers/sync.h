#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/metrics.h"
#include "sync/protocol/limits.h"

#include <functional>
#include <string>
#include <vector>

namespace lykta::wire {
class Answer;
class Ask;
} // namespace lykta::wire

namespace lykta::central {

/// POST /v1/sync: takes a batch in and gives the next page out (PROTOCOL.md, «Ask and Answer»).
///
/// Where the cursor is not in the history, or the batch's number is ahead, the answer is 409 diverged. The phone then
/// sends an Ask with `known` (its checkpoints), the same store and no batch; whatever else is in it is not looked at.
/// The answer is 200 with `page.cursor` = the greatest of `known` that lies in the history (0 and no chain where none
/// does), `last_n` = the last batch that central has of the phone's present node, `store` and `now`, and nothing else.
class Sync final : public Endpoint
{
  public:
    /// `pins`: 32 bytes each. `hasRoom`: whether pushes may be taken.
    Sync(CentralStore& store, NowMs now, std::vector<std::string> pins, std::function<bool()> hasRoom,
         Metrics& metrics);
    Route route() const override { return {"POST", "/v1/sync", Access::DeviceEvenRevoked, sync::maxEnvelopeBytes}; }
    Answer handle(const Request& request) override;
    Waiting start(const Request& request) override;

  private:
    struct Push;

    void push(Push& push);
    /// The part of a push that is one write of the store.
    void take(Session& session, Push& push) const;
    void countPush(const Push& push) const;
    /// Page and last_n.
    void finish(const Session& session, const wire::Ask& ask, const Caller& caller, bool withPage,
                wire::Answer& answer) const;
    Answer replyOf(wire::Answer& answer) const;
    void rememberNode(const Caller& caller, std::uint64_t node);
    void answerKnown(const Session& session, const wire::Ask& ask, wire::Answer& answer) const;
    void givePage(const Session& session, const wire::Ask& ask, const Caller& caller, wire::Answer& answer) const;

    CentralStore& m_store;
    NowMs m_now;
    std::vector<std::string> m_pins;
    std::function<bool()> m_hasRoom;
    Metrics& m_metrics;
};

} // namespace lykta::central

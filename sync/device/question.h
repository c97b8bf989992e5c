#pragma once

#include "sync/device/answer_reading.h"
#include "sync/device/timing.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/replica/replica.h"

#include <future>
#include <optional>
#include <string>

namespace lykta::sync {

/// One call of the rows' exchange: what is asked, and with which batch.
struct Question
{
    wire::Ask ask;
    StoreId store{};
    std::optional<FrozenBatch> inFlight;
    bool withBatch = false;
    bool nothingOpen = false;
    bool revoked = false; ///< central hears testimony from this phone, and nothing else
    std::string text;     ///< the Ask without its batch: equal questions get equal answers
};

/// What came back. `answer` says something only where there was no trouble.
struct Heard
{
    Trouble trouble;
    wire::Answer answer;
    std::size_t sent = 0; ///< bytes of the request's body
    std::uint64_t ms = 0; ///< from the question to the answer
    std::uint64_t at = 0; ///< steady ms of the answer
};

Heard ask(const wire::Ask& ask, const StoreId& store, Transport& transport, const Timing& timing);

/// What will be asked when `answer` has been taken in, as far as the two alone can tell: another page of the feed, or
/// the rest of fills. nullopt where nothing more is to be pulled, or the store alone knows how to go on.
std::optional<Question> questionAfter(const Question& asked, const wire::Answer& answer);

/// A question that is put on a thread of its own, before the answer to the one before is taken in: central looks for
/// the next page meanwhile. It is a guess. Who then asks in earnest gets its answer only if the question is the same,
/// byte for byte; so an answer is never taken in that was not asked for. Nobody else may use the transport until the
/// answer was heard or dropped.
class QuestionAhead
{
  public:
    QuestionAhead(Transport& transport, const Timing& timing) : m_transport(transport), m_timing(timing) {}
    ~QuestionAhead() { drop(); }
    QuestionAhead(const QuestionAhead&) = delete;
    QuestionAhead& operator=(const QuestionAhead&) = delete;

    void put(Question question);
    /// The answer, if this was the question, and nullopt otherwise: then the transport is free.
    std::optional<Heard> hear(const Question& question);
    /// The answer to what was put, by who put it in earnest.
    Heard answer() { return m_heard.get(); }
    bool isOut() const { return m_heard.valid(); }
    /// Waits until the transport is free; the answer is kept.
    void settle();
    void drop();

  private:
    Transport& m_transport;
    const Timing& m_timing;
    Question m_question;
    std::future<Heard> m_heard;
};

} // namespace lykta::sync

#include "sync/device/exchange.h"

#include "sync/device/fill_fetcher.h"
#include "sync/device/question.h"
#include "sync/device/remembered.h"
#include "sync/device/text_forms.h"
#include "sync/device/tuning.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/stamp.h"

#include <algorithm>
#include <set>
#include <utility>

namespace lykta::sync {

struct Exchange::Round
{
    bool first = true;
    bool pushing = true;
    bool more = false;
    int repairs = 0;
    bool revoked = false;
    bool fillsOpen = false;
    std::set<Scope> filesAsked; ///< scopes whose prepared fill was asked for
    std::string lastQuestion;
    std::optional<Question> next; ///< made together with what was taken in last
    Trouble afterPulling;         ///< central takes no rows now, but gives some
};

namespace {

/// However a round ends, nothing of it is on its way any more.
struct FreeAtTheEnd
{
    QuestionAhead& ahead;
    ~FreeAtTheEnd() { ahead.drop(); }
};

Trouble revokedTrouble()
{
    Trouble trouble;
    trouble.failure = Failure::Revoked;
    trouble.problem = Problem::Revoked;
    return trouble;
}

std::vector<std::string> pinsOf(const wire::Answer& answer)
{
    std::vector<std::string> pins;
    for (const auto& pin : answer.pins())
        if (pin.size() == 32)
            pins.push_back(base64Of(pin));
    return pins;
}

} // namespace

Exchange::Exchange(SyncStore& store, Transport& transport, const Timing& timing, StatusBoard& board)
    : m_store(store), m_transport(transport), m_timing(timing), m_board(board),
      m_ahead(std::make_unique<QuestionAhead>(transport, timing))
{
}

Exchange::~Exchange() = default;

Trouble Exchange::run(const std::function<bool()>& interrupted)
{
    m_progressed = m_changed = false;
    const auto trouble = exchange(interrupted);
    showStanding();
    m_store.tidy();
    return trouble;
}

Trouble Exchange::exchange(const std::function<bool()>& interrupted)
{
    Round round;
    const FreeAtTheEnd free{*m_ahead};
    if (auto fetching = takeFiles(round, interrupted, true); fetching.any())
        return fetching;
    for (;;) {
        if (interrupted()) {
            Trouble trouble;
            trouble.cancelled = true;
            return trouble;
        }
        auto turn = round.next ? std::move(*std::exchange(round.next, std::nullopt)) : prepare(round);
        const auto toFetch = round.more || turn.ask.fills_size() > 0;
        if (!round.first && !turn.withBatch && (!toFetch || turn.text == round.lastQuestion))
            return round.revoked ? revokedTrouble() : round.afterPulling;
        m_board.change([&](SyncStatus& status) { status.phase = turn.withBatch ? Phase::Sending : Phase::Receiving; });
        auto heard = send(turn);
        auto& trouble = heard.trouble;
        if (!trouble.any()) {
            // In the first turn files may come instead of the next page.
            if (auto next =
                    round.first || !m_transport.takesAnyThread() ? std::nullopt : questionAfter(turn, heard.answer))
                m_ahead->put(std::move(*next));
            take(turn, heard.answer, round);
            if (m_ahead->isOut())
                m_store.tidy(); // central is at work meanwhile
            const bool muchIsMissing = round.more || round.fillsOpen;
            auto fetching = muchIsMissing ? takeFiles(round, interrupted, false) : Trouble{};
            if (fetching.any())
                return fetching;
        } else if (!mend(trouble, turn, round))
            return trouble;
    }
}

Question Exchange::prepare(const Round& round)
{
    Question turn;
    m_store.transaction([&] {
        turn = question(round);
        return std::vector<std::uint32_t>{};
    });
    return turn;
}

/// What is to be asked now, and freezes what goes with it; inside a transaction.
Question Exchange::question(const Round& round)
{
    auto& replica = m_store.replica();
    const auto enrolment = replica.enrolment();
    if (!enrolment)
        throw std::logic_error("rows are exchanged before the phone has joined");
    Question turn;
    turn.store = enrolment->store;
    turn.inFlight = round.pushing ? replica.freeze(m_size.bytes()) : std::nullopt;
    turn.nothingOpen = round.pushing && !turn.inFlight;
    turn.ask = replica.ask();
    turn.ask.set_schema(m_store.schema());
    turn.revoked = replica.isRevoked();
    turn.text = turn.ask.SerializeAsString();
    turn.withBatch = turn.inFlight && (turn.revoked || m_lost < tuning::failuresBeforeAsking);
    if (turn.withBatch)
        turn.ask.set_batch(turn.inFlight->bytes);
    return turn;
}

Heard Exchange::send(const Question& turn)
{
    if (auto heard = m_ahead->hear(turn))
        return std::move(*heard);
    if (!turn.withBatch)
        return ask(turn.ask, turn.store, m_transport, m_timing);
    Heard heard;
    if (m_transport.takesAnyThread()) {
        m_ahead->put(turn);
        m_store.tidy();
        heard = m_ahead->answer();
    } else
        heard = ask(turn.ask, turn.store, m_transport, m_timing);
    if (!heard.trouble.any()) {
        m_size.carried(heard.sent, heard.ms);
        m_lost = 0;
    } else if (heard.trouble.failure == Failure::Unreachable) {
        m_size.lost();
        ++m_lost;
    }
    return heard;
}

void Exchange::take(const Question& turn, const wire::Answer& answer, Round& round)
{
    const auto pins = pinsOf(answer);
    Applied applied;
    bool revoked = false;
    std::optional<Question> next;
    const auto now = m_timing.wallMs();
    m_store.transaction([&] {
        auto& replica = m_store.replica();
        applied = replica.apply(turn.ask, answer);
        if (!pins.empty())
            rememberPins(replica, pins);
        if (turn.inFlight && !turn.withBatch && answer.last_n() < turn.inFlight->n)
            replica.thaw();
        revoked = replica.isRevoked();
        if (turn.withBatch)
            rememberConfirmed(replica, now); // an idle round writes nothing
        // Nothing is in flight now: one commit acknowledges this batch and freezes the next.
        if (turn.withBatch && !applied.more && turn.ask.fills_size() == 0)
            next = question(round);
        return applied.tables;
    });
    if (!turn.withBatch)
        m_lost = 0;
    if (answer.now() != 0)
        m_centralLeadMs = answer.now() - now;
    if (!pins.empty()) {
        m_ahead->settle();
        m_transport.trust(pins);
    }
    m_progressed = true;
    round.next = std::move(next);
    round.first = false;
    round.more = applied.more;
    round.fillsOpen = turn.ask.fills_size() > 0;
    round.revoked = revoked;
    round.lastQuestion = turn.text;
    if (turn.withBatch || applied.rows > 0 || !applied.tables.empty())
        m_changed = m_standingIsOld = true;
    if (m_timing.steadyMs() - m_standingShown >= std::max(tuning::standingMs, m_standingTook * tuning::standingShare))
        showStanding();
    if (turn.withBatch || turn.nothingOpen)
        m_board.change([&](SyncStatus& status) { status.lastConfirmedMs = now; });
}

/// Where much is missing, central may have it ready as a file; each is asked for once a round. `begun`: only those of
/// which some was taken.
Trouble Exchange::takeFiles(Round& round, const std::function<bool()>& interrupted, bool begun)
{
    std::vector<Scope> wanted;
    m_store.transaction([&] {
        const auto& replica = m_store.replica();
        wanted = replica.scopesToFill();
        if (begun)
            std::erase_if(wanted, [&](Scope scope) { return !replica.fillPosition(scope); });
        return std::vector<std::uint32_t>{};
    });
    for (const auto scope : wanted) {
        if (!round.filesAsked.insert(scope).second)
            continue;
        m_ahead->drop();
        const auto fetched = FillFetcher(m_store, m_transport).fetch(scope, interrupted);
        if (fetched.rows > 0)
            m_progressed = m_changed = m_standingIsOld = true;
        if (fetched.trouble.any())
            return fetched.trouble;
    }
    return {};
}

/// Counting goes through everything that this phone has written: not after every call of a long round.
void Exchange::showStanding()
{
    if (!std::exchange(m_standingIsOld, false))
        return;
    const auto begun = m_timing.steadyMs();
    Standing rows;
    m_store.transaction([&] {
        rows = m_store.replica().standing();
        return std::vector<std::uint32_t>{};
    });
    const auto photos = m_store.photos().standing();
    m_standingShown = m_timing.steadyMs();
    m_standingTook = m_standingShown - begun;
    m_board.change([&](SyncStatus& status) {
        status.rows = rows;
        status.photos = photos;
    });
}

/// Answers an objection of central's; true: go on. `trouble` becomes what stopped the mending, if that was something
/// else.
bool Exchange::mend(Trouble& trouble, const Question& turn, Round& round)
{
    if (!trouble.problem || ++round.repairs > tuning::repairsInOneRound)
        return false;
    const auto inReplica = [this](const std::function<void(Replica&)>& work) {
        m_store.transaction([&] {
            work(m_store.replica());
            return std::vector<std::uint32_t>{};
        });
        m_lost = 0;
    };
    switch (*trouble.problem) {
    case Problem::TooLarge:
        if (!turn.withBatch || turn.inFlight->bytes.size() <= tuning::smallestBatchBytes)
            return false;
        m_size.tooLarge(turn.inFlight->bytes.size());
        inReplica([](Replica& replica) { replica.thaw(); });
        return true;
    case Problem::Clock:
        if (!trouble.centralNowMs)
            return false;
        inReplica([&](Replica& replica) { replica.restamp(*trouble.centralNowMs, std::nullopt); });
        return true;
    case Problem::Clone: {
        auto node = m_timing.random();
        while (node <= centralNode)
            node = m_timing.random();
        const auto now = trouble.centralNowMs.value_or(m_timing.wallMs() + m_centralLeadMs);
        inReplica([&](Replica& replica) { replica.restamp(now, node); });
        return true;
    }
    case Problem::Diverged:
        if (auto again = rewind(turn.store); again.any()) {
            trouble = std::move(again);
            return false;
        }
        return true;
    case Problem::Revoked:
        if (turn.revoked && turn.withBatch)
            return false; // not even testimony is heard
        return becomeRevoked();
    case Problem::TooMany:
        if (!turn.withBatch)
            return false;
        // Nothing of it was stored and its number is free: what was written meanwhile goes with it the next time.
        inReplica([](Replica& replica) { replica.giveWay(); });
        [[fallthrough]];
    case Problem::Full:
        if (!turn.withBatch || turn.revoked)
            return false; // a revoked phone has nothing to pull
        round.pushing = false;
        round.afterPulling = trouble;
        return true;
    default:
        return false;
    }
}

/// Lets go of everything that central has; true: there is something to give as testimony.
bool Exchange::becomeRevoked()
{
    bool open = false;
    m_store.transaction([&] {
        auto changed = m_store.replica().becomeRevoked();
        open = m_store.replica().freeze(m_size.bytes()).has_value();
        return changed;
    });
    m_store.photos().removeUnnamed();
    m_changed = m_standingIsOld = true;
    m_lost = 0;
    return open;
}

/// Central's history is not the one this phone knows: goes back to the last point that both have.
Trouble Exchange::rewind(const StoreId& store)
{
    wire::Ask ask;
    m_store.transaction([&] {
        ask = m_store.replica().ask();
        ask.clear_cursor();
        ask.clear_digest();
        ask.clear_fills();
        for (const auto& [seq, chain] : m_store.replica().checkpoints()) {
            auto& known = *ask.add_known();
            known.set_seq(seq);
            known.set_chain(chain);
        }
        return std::vector<std::uint32_t>{};
    });
    const auto heard = sync::ask(ask, store, m_transport, m_timing);
    auto trouble = heard.trouble;
    const auto& answer = heard.answer;
    if (trouble.problem == Problem::Diverged)
        trouble.failure = Failure::AnotherStore; // not even the beginning is common
    if (trouble.any())
        return trouble;
    const auto common = ask.known_size() > 0 ? answer.page().cursor().seq() : 0;
    m_store.photos().centralForgot(); // before the rewind: killed between the two, it is done once more
    m_store.transaction([&] {
        m_store.replica().rewind(common, answer.last_n());
        return std::vector<std::uint32_t>{};
    });
    m_lost = 0;
    return {};
}

} // namespace lykta::sync

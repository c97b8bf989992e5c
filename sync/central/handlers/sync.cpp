#include "sync/central/handlers/sync.h"

#include "sync/central/ingest.h"
#include "sync/central/page.h"
#include "sync/central/problem_json.h"
#include "sync/central/scopes.h"
#include "sync/protocol/envelope.h"

#include <algorithm>

namespace lykta::central {

using sync::Problem;

namespace {

constexpr int tooManyWaitSeconds = 300;
constexpr std::uint64_t nearSeqs = 256, seenEveryMs = 60'000;
constexpr int maxFills = 1'000;
constexpr std::uint64_t testimonyTakenMs = 30ull * 24 * 3'600'000;
// What may be read, and written, on the network's thread.
constexpr std::size_t smallBody = 8u << 10, smallAsk = 64u << 10, smallAnswer = 16u << 10;

wire::Ask readAsk(const Request& request, std::size_t limit = sync::maxEnvelopeBytes)
{
    const auto* type = request.header("content-type");
    const auto raw = sync::unpack(request.body, type ? *type : std::string(), limit);
    wire::Ask ask;
    if (!raw || !ask.ParseFromString(*raw))
        throw Refusal(Problem::Malformed, "the body is not an Ask");
    if (ask.protocol() != 1)
        throw Refusal(Problem::Upgrade, "this store speaks protocol 1");
    if (ask.fills_size() > maxFills || ask.known_size() > maxFills)
        throw Refusal(Problem::Malformed, "at most " + std::to_string(maxFills) + " fills, or cursors, in one Ask");
    return ask;
}

std::uint64_t lastN(const Session& session, const std::string& device)
{
    const auto row = session.device(device);
    const auto node = row ? session.node(row->node) : std::nullopt;
    return node && node->device == device ? node->n : 0;
}

bool isRevoked(const Session& session, const Caller& caller)
{
    const auto device = session.device(caller.device);
    return device && device->revokedAt != 0;
}

/// Only where nothing that may be read has changed since, do both sides look at the same rows.
void compareDigests(const Session& session, const std::vector<Scope>& scopes, const wire::Ask& ask,
                    wire::Answer& answer)
{
    std::uint64_t digest = 0;
    for (const auto scope : scopes) {
        const auto state = session.scope(scope);
        if (state.head > ask.cursor().seq())
            return;
        digest += state.digest;
    }
    if (digest == ask.digest())
        return;
    for (const auto scope : scopes)
        (*answer.mutable_digests())[scope] = session.scope(scope).digest;
}

} // namespace

Sync::Sync(CentralStore& store, NowMs now, std::vector<std::string> pins, std::function<bool()> hasRoom,
           Metrics& metrics)
    : m_store(store), m_now(std::move(now)), m_pins(std::move(pins)), m_hasRoom(std::move(hasRoom)), m_metrics(metrics)
{
}

/// A batch on its way into the store, and what becomes of the answer.
struct Sync::Push
{
    wire::Ask ask;
    wire::Batch batch;
    Caller caller;
    wire::Answer answer;
    bool answered = false; ///< the page is in the answer already
};

Answer Sync::handle(const Request& request)
{
    Push asked;
    asked.ask = readAsk(request);
    asked.caller = request.caller;
    const auto& ask = asked.ask;
    const auto& caller = asked.caller;
    auto& answer = asked.answer;
    answer.set_store(m_store.id());
    const auto diverged = [&] { return Refusal(Problem::Diverged).now(m_now()); };
    if (ask.store() != m_store.id())
        throw diverged();
    if (ask.known_size() > 0 || ask.batch().empty())
        m_store.read([&](const Session& session) {
            if (ask.known_size() == 0 && !inHistory(session, ask.cursor()))
                throw diverged();
            const bool revoked = isRevoked(session, caller);
            if (revoked && ask.known_size() == 0)
                throw Refusal(Problem::Revoked, "this device may no longer come in");
            if (ask.known_size() > 0 && !revoked)
                answerKnown(session, ask, answer);
            finish(session, ask, caller, ask.known_size() == 0, answer);
        });
    else {
        push(asked);
        if (!asked.answered)
            m_store.read([&](const Session& session) { finish(session, ask, caller, true, answer); });
    }
    return replyOf(answer);
}

Waiting Sync::start(const Request& request)
{
    if (request.body.size() > smallBody)
        return {};
    auto asked = std::make_shared<Push>();
    asked->ask = readAsk(request, smallAsk);
    asked->caller = request.caller;
    const auto& ask = asked->ask;
    if (ask.store() != m_store.id() || ask.known_size() > 0 || ask.batch().empty() ||
        !asked->batch.ParseFromString(ask.batch()) || !m_hasRoom())
        return {};
    asked->answer.set_store(m_store.id());
    return [this, asked](const std::function<void(Rest)>& done) {
        m_store.submit([this, asked](Session& session) { take(session, *asked); },
                       [this, asked, done](const std::exception_ptr& thrown) {
                           if (thrown)
                               return done({}); // the ordinary way finds the words
                           countPush(*asked);
                           const auto small = asked->answered && asked->answer.ByteSizeLong() <= smallAnswer;
                           done({[this, asked] {
                                     if (!asked->answered)
                                         m_store.read([&](const Session& session) {
                                             finish(session, asked->ask, asked->caller, true, asked->answer);
                                         });
                                     return replyOf(asked->answer);
                                 },
                                 !small});
                       });
    };
}

void Sync::finish(const Session& session, const wire::Ask& ask, const Caller& caller, bool withPage,
                  wire::Answer& answer) const
{
    if (withPage)
        givePage(session, ask, caller, answer);
    answer.set_last_n(lastN(session, caller.device));
}

Answer Sync::replyOf(wire::Answer& answer) const
{
    answer.set_now(m_now());
    auto packed = sync::pack(answer.SerializeAsString());
    Answer reply;
    reply.headers.emplace_back("Content-Type", std::string(packed.contentType));
    reply.headers.emplace_back("Cache-Control", "no-store");
    reply.body = std::move(packed.bytes);
    return reply;
}

void Sync::push(Push& push)
{
    if (!push.batch.ParseFromString(push.ask.batch()))
        throw Refusal(Problem::Malformed, "the batch cannot be read");
    if (!m_hasRoom())
        throw Refusal(Problem::Full, "the store has no room left; reading still works").retryAfter(300);
    try {
        m_store.write([&](Session& session) { take(session, push); });
    } catch (const Refusal& refusal) {
        if (refusal.problem() == Problem::Diverged)
            rememberNode(push.caller, push.batch.node());
        throw;
    }
    countPush(push);
}

void Sync::take(Session& session, Push& push) const
{
    const auto& ask = push.ask;
    const auto& batch = push.batch;
    const auto& caller = push.caller;
    if (!inHistory(session, ask.cursor()))
        throw Refusal(Problem::Diverged).now(m_now());
    // Looked at here: it may have been revoked since it was admitted.
    auto device = session.device(caller.device);
    if (!device || device->tokenHash != caller.tokenHash)
        throw Refusal(Problem::Unauthorised, "the token was replaced");
    const bool revoked = device->revokedAt != 0;
    if (revoked && !batch.testimony())
        throw Refusal(Problem::Revoked, "this device may only send testimony");
    if (revoked && m_now() > device->revokedAt + testimonyTakenMs)
        throw Refusal(Problem::Revoked, "testimony is taken for thirty days");
    auto result = Ingest(session, m_now()).take({batch, ask.batch(), caller.device, device->role, revoked});
    if (result.refused) {
        Refusal refusal(*result.refused);
        if (*result.refused == Problem::TooMany)
            refusal.retryAfter(tooManyWaitSeconds);
        throw refusal.now(m_now());
    }
    if (result.grantsChanged)
        device = session.device(caller.device);
    if (device->node != batch.node() || device->seenAt + seenEveryMs <= m_now()) {
        device->node = batch.node();
        device->seenAt = m_now();
        session.putDevice(*device);
    }
    *push.answer.mutable_ack() = std::move(result.ack);
    // A page of what is new since a moment ago costs the writer less than it costs a reader to look again. It may hold
    // rows of the same group: either all of the group is committed, or none of it is answered.
    push.answered = push.answer.ack().seq() <= ask.cursor().seq() + nearSeqs && ask.fills_size() == 0;
    if (push.answered)
        finish(session, ask, caller, true, push.answer);
}

void Sync::countPush(const Push& push) const
{
    m_metrics.add("lykta_batches_total");
    m_metrics.add("lykta_changes_total", static_cast<std::uint64_t>(push.batch.changes_size()));
    m_metrics.add("lykta_verdicts_total", static_cast<std::uint64_t>(push.answer.ack().verdicts_size()));
}

/// The phone will ask for `last_n` next: that must be of the node that it writes with now, be it new, or one of two
/// copies of the same phone.
void Sync::rememberNode(const Caller& caller, std::uint64_t node)
{
    if (node <= sync::centralNode)
        return;
    m_store.write([&](Session& session) {
        auto device = session.device(caller.device);
        const auto known = session.node(node);
        if (!device || (known && known->device != caller.device))
            return;
        if (!known)
            session.putNode({node, caller.device, 0, {}, 0, {}});
        device->node = node;
        session.putDevice(*device);
    });
}

void Sync::answerKnown(const Session& session, const wire::Ask& ask, wire::Answer& answer) const
{
    wire::Cursor common;
    for (const auto& known : ask.known())
        if (known.seq() > common.seq() && inHistory(session, known))
            common = known;
    *answer.mutable_page()->mutable_cursor() = common;
}

void Sync::givePage(const Session& session, const wire::Ask& ask, const Caller& caller, wire::Answer& answer) const
{
    const auto device = session.device(caller.device);
    if (!device)
        throw Refusal(Problem::Unauthorised);
    if (device->revokedAt != 0)
        return; // its testimony is acknowledged, and nothing more is said
    const auto grants = session.grants(caller.device);
    const auto now = m_now();
    if (ask.grants() != device->grantsVersion) {
        answer.mutable_grants()->set_version(device->grantsVersion);
        for (const auto& held : grants)
            if (held.until == 0 || now < held.until) {
                auto& grant = *answer.mutable_grants()->add_grants();
                grant.set_scope(held.scope);
                grant.set_rights(held.rights);
            }
    }
    *answer.mutable_page() = makePage(session, {grants,
                                                now,
                                                ask.cursor().seq(),
                                                {ask.fills().begin(), ask.fills().end()},
                                                answer.ack().seq(),
                                                sync::maxPageBytes});
    answer.set_backup_seq(session.head().backupSeq);
    for (const auto& pin : m_pins)
        answer.add_pins(pin);
    if (ask.has_digest() && ask.batch().empty() && ask.fills_size() == 0)
        compareDigests(session, readableScopes(grants, now), ask, answer);
}

} // namespace lykta::central

#include "sync/device/question.h"

#include "sync/protocol/envelope.h"

#include <algorithm>
#include <chrono>

namespace lykta::sync {

namespace {

HttpRequest requestOf(const wire::Ask& ask)
{
    auto packed = pack(ask.SerializeAsString());
    HttpRequest request;
    request.method = "POST";
    request.path = "/v1/sync";
    request.headers["Content-Type"] = std::string(packed.contentType);
    request.headers["Accept"] =
        std::string(compressedType) + ", " + std::string(plainType) + ", application/problem+json";
    request.body = std::move(packed.bytes);
    return request;
}

} // namespace

Heard ask(const wire::Ask& ask, const StoreId& store, Transport& transport, const Timing& timing)
{
    const auto request = requestOf(ask);
    const auto begun = timing.steadyMs();
    const auto raw = transport.perform(request);
    Heard heard;
    heard.at = timing.steadyMs();
    heard.ms = heard.at - begun;
    heard.sent = request.body.size();
    heard.trouble = readAnswer(raw, store, heard.answer);
    return heard;
}

std::optional<Question> questionAfter(const Question& asked, const wire::Answer& answer)
{
    const auto& page = answer.page();
    if (!answer.has_page() || answer.has_grants() || answer.digests_size() > 0)
        return std::nullopt;
    Question next;
    next.store = asked.store;
    next.ask = asked.ask;
    next.ask.clear_batch();
    next.ask.clear_digest();
    *next.ask.mutable_cursor() = page.cursor();
    auto& fills = *next.ask.mutable_fills();
    for (const auto& step : page.fills())
        for (auto& fill : fills)
            if (fill.scope() == step.scope() && fill.upto() == step.upto())
                fill.set_after(step.after());
    fills.erase(
        std::remove_if(fills.begin(), fills.end(), [](const wire::Fill& fill) { return fill.after() >= fill.upto(); }),
        fills.end());
    if (!page.more() && fills.empty())
        return std::nullopt;
    next.text = next.ask.SerializeAsString();
    if (next.text == asked.text)
        return std::nullopt; // it did not move
    return next;
}

void QuestionAhead::put(Question question)
{
    drop();
    m_question = std::move(question);
    m_heard =
        std::async(std::launch::async, [this] { return ask(m_question.ask, m_question.store, m_transport, m_timing); });
}

std::optional<Heard> QuestionAhead::hear(const Question& question)
{
    if (!m_heard.valid())
        return std::nullopt;
    // Whoever has a batch in flight and asks without it wants to know whether it has come by now.
    const bool same = question.text == m_question.text && !question.inFlight && question.store == m_question.store;
    if (!same) {
        drop();
        return std::nullopt;
    }
    auto heard = m_heard.get();
    if (heard.answer.now() != 0) // central's clock has gone on since
        heard.answer.set_now(heard.answer.now() + (m_timing.steadyMs() - heard.at));
    return heard;
}

void QuestionAhead::settle()
{
    if (m_heard.valid())
        m_heard.wait();
}

void QuestionAhead::drop()
{
    using namespace std::chrono_literals;
    if (!m_heard.valid())
        return;
    do // a call that has not quite begun does not hear it yet
        m_transport.cancel();
    while (m_heard.wait_for(10ms) != std::future_status::ready);
    m_heard = {};
}

} // namespace lykta::sync

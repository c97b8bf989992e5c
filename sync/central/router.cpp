#include "sync/central/router.h"

#include "sync/central/central_store.h"
#include "sync/central/problem_json.h"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace lykta::central {

using sync::Problem;

namespace {

/// The one place where what went wrong becomes something that a client can read.
template <class Work>
std::optional<Answer> refusalOf(Work&& work)
{
    try {
        work();
        return std::nullopt;
    } catch (const Refusal& refusal) {
        return refusal.answer();
    } catch (const StorageFull&) {
        return Refusal(Problem::Full, "the store has no room left").retryAfter(60).answer();
    } catch (const std::exception& error) {
        spdlog::error("request failed: {}", error.what());
        return Refusal(Problem::Internal).answer();
    }
}

bool matches(std::string_view pattern, std::string_view path, std::string& parameter)
{
    if (!pattern.ends_with("/*"))
        return pattern == path;
    const auto head = pattern.substr(0, pattern.size() - 1);
    if (!path.starts_with(head) || path.size() == head.size() || path.find('/', head.size()) != std::string_view::npos)
        return false;
    parameter = path.substr(head.size());
    return true;
}

} // namespace

Router::Router(const Auth& auth, Metrics& metrics) : m_auth(auth), m_metrics(metrics)
{
}

void Router::add(std::unique_ptr<Endpoint> endpoint)
{
    const auto route = endpoint->route();
    m_endpoints.emplace_back(route, std::move(endpoint));
}

Endpoint* Router::match(Request& request, bool& pathKnown) const
{
    for (const auto& [route, endpoint] : m_endpoints) {
        if (!matches(route.path, request.path, request.parameter))
            continue;
        pathKnown = true;
        if (route.method == request.method)
            return endpoint.get();
    }
    return nullptr;
}

bool Router::readsWhole(const Request& request) const
{
    std::string ignored;
    return std::none_of(m_endpoints.begin(), m_endpoints.end(), [&](const auto& known) {
        return known.first.streamed && matches(known.first.path, request.path, ignored);
    });
}

std::string Router::methodsOf(const std::string& path) const
{
    std::string methods, ignored;
    for (const auto& [route, endpoint] : m_endpoints)
        if (matches(route.path, path, ignored))
            methods += (methods.empty() ? "" : ", ") + std::string(route.method);
    return methods;
}

Waiting Router::start(Request& request, Exchange& exchange) const
{
    bool pathKnown = false;
    auto* endpoint = request.header("x-http-method-override") ? nullptr : match(request, pathKnown);
    if (!endpoint || endpoint->route().access != Access::DeviceEvenRevoked ||
        request.body.size() > endpoint->route().bodyLimit)
        return {};
    const auto caller = m_auth.remembered(request);
    if (!caller)
        return {};
    request.caller = *caller;
    Waiting waiting;
    if (refusalOf([&] { waiting = endpoint->start(request); }))
        return {}; // it will be refused again, in words that fit who asks
    exchange.path = endpoint->route().path;
    return waiting;
}

Answer Router::finish(const Rest& rest)
{
    Answer answer;
    if (auto refusal = refusalOf([&] { answer = rest.work(); }))
        answer = std::move(*refusal);
    return answer;
}

Router::Exchange Router::begin(Request& request)
{
    Exchange exchange;
    exchange.answer = refusalOf([&] {
        // tus 1.0: a client behind a proxy that only lets POST through says what it means in a header.
        if (const auto* method = request.header("x-http-method-override"); method && request.method == "POST")
            request.method = *method;
        bool pathKnown = false;
        auto* endpoint = match(request, pathKnown);
        // Without a token nobody learns which paths there are.
        request.caller = endpoint ? m_auth.admit(request, endpoint->route().access)
                                  : m_auth.admit(request, Access::DeviceEvenRevoked);
        if (!endpoint && pathKnown)
            throw Refusal(Problem::Method).header("Allow", methodsOf(request.path));
        if (!endpoint)
            throw Refusal(Problem::NotFound);
        exchange.path = endpoint->route().path;
        exchange.bodyLimit = endpoint->route().bodyLimit;
        if (request.contentLength.value_or(0) > exchange.bodyLimit)
            throw Refusal(Problem::TooLarge, "at most " + std::to_string(exchange.bodyLimit) + " bytes");
        exchange.sink = endpoint->open(request);
        exchange.endpoint = endpoint;
    });
    return exchange;
}

bool Router::take(Exchange& exchange, std::string_view bytes)
{
    exchange.answer = refusalOf([&] { exchange.sink->take(bytes); });
    return !exchange.answer;
}

Answer Router::finish(Exchange& exchange, const Request& request)
{
    Answer answer;
    if (auto refusal =
            refusalOf([&] { answer = exchange.sink ? exchange.sink->finish() : exchange.endpoint->handle(request); }))
        answer = std::move(*refusal);
    exchange.sink.reset();
    return answer;
}

void Router::count(const Exchange& exchange, const Answer& answer)
{
    const auto path = exchange.path.empty() ? std::string_view("other") : exchange.path;
    m_metrics.add("lykta_http_requests_total", 1,
                  "route=\"" + std::string(path) + "\",status=\"" + std::to_string(answer.status) + "\"");
}

} // namespace lykta::central

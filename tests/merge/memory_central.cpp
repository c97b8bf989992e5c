#include "merge/memory_central.h"

#include "sync/central/problem_json.h"
#include "sync/central/scopes.h"

#include <algorithm>
#include <cctype>

namespace lykta::test {

namespace {

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

sync::HttpAnswer received(const central::Answer& answer)
{
    sync::HttpAnswer out;
    out.outcome = sync::HttpAnswer::Outcome::Answered;
    out.status = answer.status;
    out.body = answer.body;
    for (const auto& [name, value] : answer.headers)
        out.headers[lower(name)] = value;
    return out;
}

} // namespace

central::Caller MemoryCentral::admit(const std::string& device, std::uint64_t node, const std::string& role,
                                     const std::string& walk)
{
    const auto tokenHash = device + device;
    store.write([&](central::Session& session) {
        central::DeviceRow row{device, role, tokenHash, node, nowMs, nowMs, 0, 0};
        session.putDevice(row);
        central::addGrants(session, row, central::grantsOf(role, walk), nowMs);
        session.putDevice(row);
    });
    return {device, role, tokenHash, false};
}

sync::HttpAnswer MemoryCentral::answer(const sync::HttpRequest& request, const central::Caller& caller)
{
    central::Request asked;
    asked.method = request.method;
    asked.path = request.path;
    for (const auto& [name, value] : request.headers)
        asked.headers[lower(name)] = value;
    asked.body = request.body;
    asked.caller = caller;
    try {
        return received(m_endpoint.handle(asked));
    } catch (const central::Refusal& refusal) {
        return received(refusal.answer());
    }
}

} // namespace lykta::test

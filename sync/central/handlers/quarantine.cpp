#include "sync/central/handlers/quarantine.h"

#include "sync/central/problem_json.h"
#include "sync/central/quarantine_json.h"
#include "sync/central/quarantine_review.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace lykta::central {

namespace {

constexpr std::size_t entriesInOneAnswer = 200;

} // namespace

Answer Quarantine::handle(const Request& request)
{
    std::uint64_t after = 0;
    const auto* end = request.parameter.data() + request.parameter.size();
    const auto parsed = std::from_chars(request.parameter.data(), end, after);
    const bool staff = request.caller.role == "coordinator" || request.caller.role == "officer";
    if (!staff || parsed.ec != std::errc() || parsed.ptr != end)
        throw Refusal(sync::Problem::NotFound);
    auto entries = nlohmann::json::array();
    bool more = false;
    m_store.read([&](const Session& session) {
        const auto held = session.quarantinedAfter(after, entriesInOneAnswer);
        for (const auto& entry : held)
            if (mayReview(request.caller.role, entry))
                entries.push_back(heldJson(readHeld(session, entry)));
        more = held.size() == entriesInOneAnswer;
        after = held.empty() ? after : held.back().q;
    });
    auto answer = json(200, nlohmann::json{{"entries", entries}, {"after", after}, {"more", more}}.dump(
                                -1, ' ', false, nlohmann::json::error_handler_t::replace));
    answer.headers.emplace_back("Cache-Control", "no-store");
    return answer;
}

} // namespace lykta::central

#include "sync/central/handlers/invite.h"

#include "sync/central/handlers/json_body.h"
#include "sync/central/problem_json.h"
#include "sync/central/secrets.h"

#include <nlohmann/json.hpp>

namespace lykta::central {

using sync::Problem;

Answer InviteToWalk::handle(const Request& request)
{
    const JsonBody body(request);
    const auto walk = uuidBytes(body.text("walk"));
    if (!walk)
        throw Refusal(Problem::Malformed, "«walk» is a uuid");
    nlohmann::json told{{"walk", uuidText(*walk)}};
    auto role = body.textOrEmpty("role");
    if (const auto code = body.textOrEmpty("code"); !code.empty()) {
        const auto standing = m_invites.standing(request.caller, *walk, code);
        role = standing.role;
        told["used"] = standing.used;
        told["expires"] = standing.expires;
    } else {
        role = role.empty() ? "participant" : role;
        const auto made = m_invites.make(request.caller, *walk, role);
        told["code"] = made.typedCode;
        told["qr"] = made.qrCode;
        told["used"] = 0;
        told["expires"] = made.expires;
    }
    told["role"] = role;
    told["uses"] = WalkInvites::usesOf(role);
    auto answer = json(200, told.dump());
    answer.headers.emplace_back("Cache-Control", "no-store");
    return answer;
}

} // namespace lykta::central

#include "sync/device/inviter.h"

#include "sync/device/answer_reading.h"

#include <nlohmann/json.hpp>

namespace lykta::sync {
namespace {

using nlohmann::json;

InviteFailure failureOf(const Trouble& trouble)
{
    if (!trouble.problem)
        return InviteFailure::Unreachable;
    switch (*trouble.problem) {
    case Problem::NotFound:
        return InviteFailure::UnknownWalk;
    case Problem::CodeExpired:
        return InviteFailure::Closed;
    case Problem::CodeUnknown:
        return InviteFailure::CodeUnknown;
    case Problem::TooMany:
        return InviteFailure::TooMany;
    case Problem::Internal:
    case Problem::Unavailable:
    case Problem::Timeout:
    case Problem::Full:
        return InviteFailure::Unreachable;
    default:
        return InviteFailure::Refused;
    }
}

/// nullopt for a document that is not what was asked for.
std::optional<WalkInvitation> read(const json& document, const std::optional<WalkInvitation>& known)
{
    const auto text = [&](const char* name) {
        const auto found = document.find(name);
        return found != document.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const auto number = [&](const char* name) {
        const auto found = document.find(name);
        return found != document.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
    };
    auto invitation = known.value_or(WalkInvitation{});
    if (!known) {
        invitation.typed = text("code");
        invitation.scanned.code = text("qr");
    }
    invitation.used = number("used");
    const auto expires = number("expires");
    if (invitation.typed.empty() || invitation.scanned.code.empty() || invitation.used < 0 || expires < 0)
        return std::nullopt;
    invitation.expires = static_cast<std::uint64_t>(expires);
    return invitation;
}

} // namespace

InviteResult inviteToWalk(Transport& transport, const std::string& walk, const std::string& address,
                          const std::string& pin, const std::optional<WalkInvitation>& known, bool toLead)
{
    json question{{"walk", walk}};
    if (known)
        question["code"] = known->typed;
    else if (toLead)
        question["role"] = "leader";
    HttpRequest request;
    request.method = "POST";
    request.path = "/v1/invite";
    request.headers["Content-Type"] = "application/json";
    request.headers["Accept"] = "application/json, application/problem+json";
    request.body = question.dump();
    request.authorised = true;
    request.answerAtMost = 64u << 10;
    const auto answer = transport.perform(request);
    if (const auto trouble = troubleOf(answer); trouble.any())
        return {failureOf(trouble), std::nullopt, trouble.detail};
    const auto document = json::parse(answer.body, nullptr, false);
    auto invitation = document.is_object() ? read(document, known) : std::nullopt;
    if (!invitation)
        return {InviteFailure::Refused, std::nullopt, "HTTP " + std::to_string(answer.status)};
    invitation->scanned.address = address;
    invitation->scanned.pin = pin;
    return {InviteFailure::None, std::move(invitation), {}};
}

} // namespace lykta::sync

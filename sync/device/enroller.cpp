#include "sync/device/enroller.h"

#include "sync/device/answer_reading.h"
#include "sync/device/text_forms.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lykta::sync {
namespace {

using nlohmann::json;

JoinFailure failureOf(const Trouble& trouble)
{
    if (trouble.problem) {
        switch (*trouble.problem) {
        case Problem::CodeUnknown:
            return JoinFailure::CodeUnknown;
        case Problem::CodeUsed:
            return JoinFailure::CodeUsed;
        case Problem::CodeExpired:
            return JoinFailure::CodeExpired;
        case Problem::TooMany:
            return JoinFailure::TooManyTries;
        case Problem::Internal:
        case Problem::Unavailable:
        case Problem::Timeout:
        case Problem::Full:
            return JoinFailure::Unreachable;
        default:
            return JoinFailure::Refused;
        }
    }
    switch (trouble.failure) {
    case Failure::WrongKey:
        return JoinFailure::WrongKey;
    case Failure::Login:
    case Failure::Garbage:
        return JoinFailure::NotCentral;
    default:
        return JoinFailure::Unreachable;
    }
}

std::optional<std::string> textOf(const json& document, const char* name)
{
    const auto found = document.find(name);
    if (found == document.end() || !found->is_string())
        return std::nullopt;
    return found->get<std::string>();
}

std::optional<std::string> walkOf(const json& document)
{
    const auto walk = textOf(document, "walk").value_or("");
    return walk.empty() ? std::optional<std::string>("") : bytesOfUuid(walk);
}

/// Identity and rights as central gave them; nullopt for a document that is not what was asked for.
std::optional<Joined> identityOf(const json& document)
{
    const auto store = bytesOfHex(textOf(document, "store").value_or(""));
    const auto token = textOf(document, "token"), role = textOf(document, "role");
    const auto walk = walkOf(document);
    Joined joined;
    if (!store || store->size() != joined.store.size() || !token || token->empty() || !role || !walk)
        return std::nullopt;
    std::copy(store->begin(), store->end(), joined.store.begin());
    joined.token = *token;
    joined.role = *role;
    joined.walk = *walk;
    if (const auto pins = document.find("pins"); pins != document.end() && pins->is_array())
        for (const auto& pin : *pins)
            if (pin.is_string())
                joined.pins.push_back(pin.get<std::string>());
    return joined;
}

std::optional<Joined> rightsOf(const json& document)
{
    const auto role = textOf(document, "role");
    const auto walk = walkOf(document);
    if (!role || !walk)
        return std::nullopt;
    Joined joined;
    joined.role = *role;
    joined.walk = *walk;
    return joined;
}

JoinResult ask(Transport& transport, const std::string& path, const json& question, bool authorised,
               std::optional<Joined> (*read)(const json&))
{
    HttpRequest request;
    request.method = "POST";
    request.path = path;
    request.headers["Content-Type"] = "application/json";
    request.headers["Accept"] = "application/json, application/problem+json";
    request.body = question.dump(-1, ' ', false, json::error_handler_t::replace);
    request.authorised = authorised;
    request.answerAtMost = 64u << 10;
    const auto answer = transport.perform(request);
    if (const auto trouble = troubleOf(answer); trouble.any())
        return {failureOf(trouble), std::nullopt, trouble.detail};
    const auto document = json::parse(answer.body, nullptr, false);
    auto joined = document.is_object() ? read(document) : std::nullopt;
    if (!joined)
        return {JoinFailure::NotCentral, std::nullopt, "HTTP " + std::to_string(answer.status)};
    return {JoinFailure::None, std::move(joined), {}};
}

} // namespace

JoinResult enrol(Transport& transport, const Invitation& invitation, const std::string& device, std::uint64_t node,
                 const std::string& nonce, const std::string& oldToken, const std::optional<StoreId>& expected)
{
    std::string nodeBytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        nodeBytes += static_cast<char>(node >> shift & 255);
    json question = {{"code", invitation.code},
                     {"nonce", nonce.size() == 16 ? hexOf(nonce) : nonce},
                     {"device", device.size() == 16 ? uuidText(device) : device},
                     {"node", hexOf(nodeBytes)}};
    if (!oldToken.empty())
        question["token"] = oldToken;
    auto result = ask(transport, "/v1/enrol", question, false, &identityOf);
    if (result.joined && expected && *expected != result.joined->store)
        result.failure = JoinFailure::AnotherStore;
    return result;
}

JoinResult join(Transport& transport, const Invitation& invitation)
{
    return ask(transport, "/v1/join", {{"code", invitation.code}}, true, &rightsOf);
}

} // namespace lykta::sync

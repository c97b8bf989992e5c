#include "sync/central/handlers/enrol.h"

#include "sync/central/handlers/json_body.h"
#include "sync/central/problem_json.h"
#include "sync/central/secrets.h"
#include "sync/protocol/stamp.h"

#include <nlohmann/json.hpp>

namespace lykta::central {

using sync::Problem;

namespace {

std::uint64_t nodeOf(const std::string& text)
{
    const auto bytes = text.size() == 16 ? unhex(text) : std::nullopt;
    if (!bytes)
        throw Refusal(Problem::Malformed, "«node» is 16 hexadecimal characters");
    std::uint64_t node = 0;
    for (const char byte : *bytes)
        node = node << 8 | static_cast<unsigned char>(byte);
    if (node <= sync::centralNode)
        throw Refusal(Problem::Malformed, "that node is not a phone's");
    return node;
}

} // namespace

Enrol::Enrol(Enrolment& enrolment, std::string storeId, std::vector<std::string> pins)
    : m_enrolment(enrolment), m_storeId(std::move(storeId)), m_pins(std::move(pins))
{
}

Answer Enrol::handle(const Request& request)
{
    const JsonBody body(request);
    EnrolWish wish;
    wish.code = body.text("code");
    const auto nonce = unhex(body.text("nonce"));
    if (!nonce || nonce->size() != 16)
        throw Refusal(Problem::Malformed, "«nonce» is 32 hexadecimal characters");
    wish.nonce = *nonce;
    const auto device = uuidBytes(body.text("device"));
    if (!device || *device == std::string(16, '\0'))
        throw Refusal(Problem::Malformed, "«device» is a uuid");
    wish.device = *device;
    wish.node = nodeOf(body.text("node"));
    wish.oldToken = body.textOrEmpty("token");
    wish.peer = request.peer;
    const auto identity = m_enrolment.enrol(wish);
    auto answer = json(200, nlohmann::json{{"store", hex(m_storeId)},
                                           {"token", identity.token},
                                           {"role", identity.role},
                                           {"walk", identity.walk.empty() ? "" : uuidText(identity.walk)},
                                           {"pins", m_pins}}
                                .dump());
    answer.headers.emplace_back("Cache-Control", "no-store");
    return answer;
}

} // namespace lykta::central

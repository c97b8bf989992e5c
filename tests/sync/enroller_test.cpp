#include "support/catch2.h"
#include "support/scripted_transport.h"
#include "sync/device/enroller.h"

#include <nlohmann/json.hpp>

using namespace lykta;
using sync::JoinFailure;

namespace {

const sync::Invitation invitation{"https://central.example", "ABC123", ""};
const std::string device(16, '\x0a'), nonce(16, '\x0b');
constexpr std::uint64_t node = 0x0102030405060708;

const std::string identity = R"({"store":"000102030405060708090a0b0c0d0e0f","token":"tok","role":"leader",)"
                             R"("walk":"01890a5d-ac96-774b-bcce-b302099a8057","pins":["p1","p2"]})";

sync::HttpAnswer json(const std::string& body)
{
    return test::answered(200, {{"content-type", "application/json"}}, body);
}

sync::JoinResult enrolled(const sync::HttpAnswer& answer)
{
    test::ScriptedTransport transport([&](const sync::HttpRequest&) { return answer; });
    return sync::enrol(transport, invitation, device, node, nonce, "");
}

} // namespace

SCENARIO("a phone enrols")
{
    test::ScriptedTransport transport([](const sync::HttpRequest&) { return json(identity); });
    const auto result = sync::enrol(transport, invitation, device, node, nonce, "old token");

    THEN("central is asked in its own words")
    {
        const auto& asked = transport.asked.at(0);
        CHECK(asked.method == "POST");
        CHECK(asked.path == "/v1/enrol");
        CHECK_FALSE(asked.authorised);
        const auto question = nlohmann::json::parse(asked.body);
        CHECK(question == nlohmann::json{{"code", "ABC123"},
                                         {"nonce", "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"},
                                         {"device", "0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0a"},
                                         {"node", "0102030405060708"},
                                         {"token", "old token"}});
    }
    THEN("the identity is read")
    {
        REQUIRE(result.failure == JoinFailure::None);
        REQUIRE(result.joined);
        CHECK(result.joined->store[15] == 15);
        CHECK(result.joined->token == "tok");
        CHECK(result.joined->role == "leader");
        CHECK(result.joined->walk.size() == 16);
        CHECK(result.joined->pins == std::vector<std::string>{"p1", "p2"});
    }
}

SCENARIO("a phone that has a token joins one more walk")
{
    test::ScriptedTransport transport([](const sync::HttpRequest&) {
        return json(R"({"role":"participant","walk":"01890a5d-ac96-774b-bcce-b302099a8057"})");
    });
    const auto result = sync::join(transport, invitation);
    REQUIRE(result.joined);
    CHECK(result.joined->role == "participant");
    CHECK(transport.asked.at(0).path == "/v1/join");
    CHECK(transport.asked.at(0).authorised);
    CHECK(transport.asked.at(0).body == R"({"code":"ABC123"})");
}

SCENARIO("another store than the phone's own is left to a person")
{
    test::ScriptedTransport transport([](const sync::HttpRequest&) { return json(identity); });
    sync::StoreId own{};
    const auto result = sync::enrol(transport, invitation, device, node, nonce, "", own);
    CHECK(result.failure == JoinFailure::AnotherStore);
    CHECK(result.joined);
    for (std::uint8_t i = 0; i < 16; ++i)
        own[i] = i;
    CHECK(sync::enrol(transport, invitation, device, node, nonce, "", own).failure == JoinFailure::None);
}

TEST_CASE("every way in which joining fails has its own word")
{
    using Outcome = sync::HttpAnswer::Outcome;
    CHECK(enrolled(test::problem(404, "code-unknown")).failure == JoinFailure::CodeUnknown);
    CHECK(enrolled(test::problem(410, "code-used")).failure == JoinFailure::CodeUsed);
    CHECK(enrolled(test::problem(410, "code-expired")).failure == JoinFailure::CodeExpired);
    CHECK(enrolled(test::problem(429, "too-many")).failure == JoinFailure::TooManyTries);
    CHECK(enrolled(test::problem(409, "conflict")).failure == JoinFailure::Refused);
    CHECK(enrolled(test::problem(401, "unauthorised")).failure == JoinFailure::Refused);
    CHECK(enrolled(test::problem(403, "revoked")).failure == JoinFailure::Refused);
    CHECK(enrolled(test::problem(503, "unavailable")).failure == JoinFailure::Unreachable);
    CHECK(enrolled(test::problem(507, "full")).failure == JoinFailure::Unreachable);
    CHECK(enrolled(test::unreachable()).failure == JoinFailure::Unreachable);
    CHECK(enrolled(test::answered(502)).failure == JoinFailure::Unreachable);
    CHECK(enrolled(test::captivePortal()).failure == JoinFailure::NotCentral);
    CHECK(enrolled(test::answered(302, {{"location", "http://hotel.example"}})).failure == JoinFailure::NotCentral);
    CHECK(enrolled(test::answered(404, {{"content-type", "text/html"}})).failure == JoinFailure::NotCentral);
    CHECK(enrolled(json("[]")).failure == JoinFailure::NotCentral);
    CHECK(enrolled(json(R"({"store":"00","token":"t","role":"leader","walk":""})")).failure == JoinFailure::NotCentral);
    CHECK(enrolled(json(R"({"token":7})")).failure == JoinFailure::NotCentral);
    sync::HttpAnswer wrongKey;
    wrongKey.outcome = Outcome::WrongKey;
    CHECK(enrolled(wrongKey).failure == JoinFailure::WrongKey);
}

#include "support/catch2.h"
#include "support/scripted_transport.h"
#include "sync/device/inviter.h"

#include <nlohmann/json.hpp>

using namespace lykta;
using sync::InviteFailure;

namespace {

const std::string walk = "01890a5d-ac96-774b-bcce-b302099a8057", address = "https://central.example", pin = "cGlu";
const std::string made = R"({"code":"7K4MPX","qr":"ABCDEFGHJKMNPQRSTVWXYZ0123","role":"participant","walk":")" + walk +
                         R"(","uses":200,"used":0,"expires":1794500000000})";

sync::HttpAnswer problem(int status, const std::string& name)
{
    return test::answered(status, {{"content-type", "application/problem+json"}},
                          R"({"type":"urn:lykta:problem:)" + name + R"(","title":"","status":)" +
                              std::to_string(status) + "}");
}

sync::HttpAnswer json(const std::string& body)
{
    return test::answered(200, {{"content-type", "application/json"}}, body);
}

InviteFailure failureOf(const sync::HttpAnswer& answer)
{
    test::ScriptedTransport transport([&](const sync::HttpRequest&) { return answer; });
    return sync::inviteToWalk(transport, walk, address, pin, std::nullopt).failure;
}

} // namespace

SCENARIO("a leader's phone asks for a walk's code")
{
    test::ScriptedTransport transport([](const sync::HttpRequest&) { return json(made); });
    const auto result = sync::inviteToWalk(transport, walk, address, pin, std::nullopt);
    const auto& asked = transport.asked.at(0);
    CHECK(asked.method == "POST");
    CHECK(asked.path == "/v1/invite");
    CHECK(asked.authorised);
    CHECK(nlohmann::json::parse(asked.body) == nlohmann::json{{"walk", walk}});
    REQUIRE(result.invitation);
    CHECK(result.invitation->typed == "7K4MPX");
    CHECK(result.invitation->expires == 1'794'500'000'000);
    const auto scanned = sync::Invitation::parse(result.invitation->scanned.text());
    REQUIRE(scanned); // what another phone reads
    CHECK(scanned->address == address);
    CHECK(scanned->code == "ABCDEFGHJKMNPQRSTVWXYZ0123");
    CHECK(scanned->pin == pin);

    WHEN("it asks for one who is to lead the walk too")
    {
        sync::inviteToWalk(transport, walk, address, pin, std::nullopt, true);
        CHECK(nlohmann::json::parse(transport.asked.at(1).body) == nlohmann::json{{"walk", walk}, {"role", "leader"}});
    }
    WHEN("it asks how many have come with it")
    {
        test::ScriptedTransport later(
            [](const sync::HttpRequest&) { return json(R"({"uses":200,"used":12,"expires":1794500000001})"); });
        const auto now = sync::inviteToWalk(later, walk, address, pin, result.invitation);
        CHECK(nlohmann::json::parse(later.asked.at(0).body) == nlohmann::json{{"walk", walk}, {"code", "7K4MPX"}});
        REQUIRE(now.invitation);
        CHECK(now.invitation->used == 12);
        CHECK(now.invitation->typed == "7K4MPX");
        CHECK(now.invitation->scanned.code == result.invitation->scanned.code);
    }
}

TEST_CASE("why there is no code")
{
    CHECK(failureOf(problem(404, "not-found")) == InviteFailure::UnknownWalk);
    CHECK(failureOf(problem(410, "code-expired")) == InviteFailure::Closed);
    CHECK(failureOf(problem(404, "code-unknown")) == InviteFailure::CodeUnknown);
    CHECK(failureOf(problem(429, "too-many")) == InviteFailure::TooMany);
    CHECK(failureOf(problem(401, "unauthorised")) == InviteFailure::Refused);
    CHECK(failureOf(problem(503, "unavailable")) == InviteFailure::Unreachable);
    CHECK(failureOf(test::answered(502, {}, "<html>")) == InviteFailure::Unreachable);
    CHECK(failureOf(json("[]")) == InviteFailure::Refused);
    CHECK(failureOf(json(R"({"code":"7K4MPX","used":0,"expires":1})")) == InviteFailure::Refused);
    CHECK(failureOf(json(R"({"code":7,"qr":"A","used":"0","expires":1})")) == InviteFailure::Refused);
}

// POST /v1/invite as a leader's phone asks it, literally.
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/scopes.h"

#include <nlohmann/json.hpp>

using namespace lykta;
using nlohmann::json;

namespace {

struct PlannedWalk
{
    test::ServedStore store;
    test::Phone coordinator = store.phone("coordinator");
    Walk walk;
    test::Phone leader;

    PlannedWalk()
    {
        walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
        store.push(coordinator, walk);
        leader = store.phone("leader", std::string(walk.id.raw()));
    }
    test::Heard ask(const test::Phone& phone, const json& body)
    {
        return store.ask("POST /v1/invite", &phone, "Content-Type: application/json\r\n", body.dump());
    }
    test::Heard invite(const test::Phone& phone) { return ask(phone, {{"walk", walk.id.text()}}); }
    test::Heard enrol(const std::string& code, unsigned who)
    {
        const auto last = std::string(1, static_cast<char>('0' + who));
        return store.ask("POST /v1/enrol", nullptr, {},
                         json{{"code", code},
                              {"nonce", std::string(31, 'a') + last},
                              {"device", "0192f8c0-aabb-7ccc-9ddd-00112233ee0" + last},
                              {"node", "111122223333444" + last}}
                             .dump());
    }
};

} // namespace

SCENARIO("a leader's phone invites to its walk", "[invite]")
{
    PlannedWalk town;
    const bool byCoordinator = GENERATE(false, true);
    const auto& phone = byCoordinator ? town.coordinator : town.leader;
    const auto heard = town.invite(phone);
    REQUIRE(heard.status == 200);
    CHECK(heard.headers.at("cache-control") == "no-store");
    const auto told = json::parse(heard.body);
    CHECK(told.at("code").get<std::string>().size() == 6);
    CHECK(told.at("qr").get<std::string>().size() == 26);
    CHECK(told.at("role") == "participant");
    CHECK(told.at("walk") == town.walk.id.text());
    CHECK(told.at("uses") == 200);
    CHECK(told.at("used") == 0);
    CHECK(told.at("expires") == town.store.now + 7ull * 24 * 3'600'000);

    THEN("both codes let participants in, and it is told how many have come")
    {
        const auto first = town.enrol(told.at("code"), 1), second = town.enrol(told.at("qr"), 2);
        REQUIRE(first.status == 200);
        REQUIRE(second.status == 200);
        CHECK(json::parse(first.body).at("role") == "participant");
        CHECK(json::parse(second.body).at("walk") == town.walk.id.text());
        for (const auto* each : {"code", "qr"}) {
            const auto now = town.ask(phone, {{"walk", town.walk.id.text()}, {"code", told.at(each)}});
            REQUIRE(now.status == 200);
            const auto standing = json::parse(now.body);
            CHECK(standing.at("used") == 2);
            CHECK(standing.at("expires") == told.at("expires"));
            CHECK_FALSE(standing.contains("code")); // nothing was made
        }
    }
    THEN("a code of another walk, or none, is unknown")
    {
        Walk other;
        other.id = other.walk = Uuid::v7(1'794'500'000'000);
        town.store.push(town.coordinator, other);
        CHECK(town.ask(town.coordinator, {{"walk", other.id.text()}, {"code", told.at("code")}}).problem() ==
              "code-unknown");
        CHECK(town.ask(phone, {{"walk", town.walk.id.text()}, {"code", "ZZZZZZ"}}).problem() == "code-unknown");
    }
}

SCENARIO("a leader's phone invites another leader, once", "[invite]")
{
    PlannedWalk town;
    const auto heard = town.ask(town.leader, {{"walk", town.walk.id.text()}, {"role", "leader"}});
    REQUIRE(heard.status == 200);
    const auto told = json::parse(heard.body);
    CHECK(told.at("role") == "leader");
    CHECK(told.at("uses") == 1);
    CHECK(told.at("expires") == town.store.now + 3'600'000);
    const auto second = town.enrol(told.at("qr"), 1);
    REQUIRE(second.status == 200);
    CHECK(json::parse(second.body).at("role") == "leader");
    CHECK(town.enrol(told.at("code"), 2).problem() == "code-used");
    const auto now =
        json::parse(town.ask(town.leader, {{"walk", town.walk.id.text()}, {"code", told.at("code")}}).body);
    CHECK(now.at("used") == 1);
    CHECK(now.at("role") == "leader");
    CHECK(town.ask(town.leader, {{"walk", town.walk.id.text()}, {"role", "coordinator"}}).problem() == "malformed");
    const auto raw = std::string(town.walk.id.raw());
    CHECK(
        town.ask(town.store.phone("participant", raw), {{"walk", town.walk.id.text()}, {"role", "leader"}}).problem() ==
        "not-found");
}

SCENARIO("nobody else invites", "[invite]")
{
    PlannedWalk town;
    const auto raw = std::string(town.walk.id.raw());
    CHECK(town.invite(town.store.phone("participant", raw)).problem() == "not-found");
    CHECK(town.invite(town.store.phone("officer", raw)).problem() == "not-found");
    CHECK(town.invite(town.store.phone("officer")).problem() == "not-found");
    CHECK(town.ask(town.leader, {{"walk", Uuid::v7(1).text()}}).problem() == "not-found");
    CHECK(town.ask(town.leader, {{"walk", "here"}}).problem() == "malformed");
    CHECK(town.ask(town.leader, json::array()).problem() == "malformed");
    CHECK(town.store.ask("GET /v1/invite", &town.leader).problem() == "method");
    CHECK(town.store.ask("POST /v1/invite", nullptr, {}, "{}").status == 401);

    WHEN("the leader was taken out of the walk")
    {
        town.store.central().store().write([&](central::Session& session) {
            auto device = session.device(town.leader.device).value();
            REQUIRE(central::endGrant(session, device, sync::walkScope(raw), town.store.now));
            session.putDevice(device);
        });
        CHECK(town.invite(town.leader).problem() == "not-found");
    }
    WHEN("the walk is closed")
    {
        Walk closed;
        closed.id = closed.walk = Uuid::v7(1'794'500'000'000);
        closed.status = WalkStatus::Closed;
        town.store.push(town.coordinator, closed);
        CHECK(town.ask(town.coordinator, {{"walk", closed.id.text()}}).problem() == "code-expired");
    }
}

SCENARIO("a phone asks for so many codes and no more", "[invite]")
{
    PlannedWalk town;
    for (int i = 0; i < 20; ++i)
        REQUIRE(town.invite(town.leader).status == 200);
    const auto refused = town.invite(town.leader);
    CHECK(refused.problem() == "too-many");
    CHECK(refused.headers.at("retry-after") == "3600");
    CHECK(town.invite(town.coordinator).status == 200);
    town.store.now += 3'600'000;
    CHECK(town.invite(town.leader).status == 200);
}

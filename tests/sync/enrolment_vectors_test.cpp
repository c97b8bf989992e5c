// The questions and answers of enrolment in tests/fixtures/protocol_envelopes.json.
#include "support/catch2.h"
#include "support/hex.h"
#include "support/scripted_transport.h"
#include "sync/device/enroller.h"

#include <fstream>
#include <nlohmann/json.hpp>

using namespace lykta;
using nlohmann::json;

TEST_CASE("the published enrolments")
{
    std::ifstream file(LYKTA_FIXTURES "/protocol_envelopes.json");
    REQUIRE(file.good());
    const auto all = json::parse(file);
    for (const auto& entry : all.at("enrolment")) {
        INFO(entry["what"]);
        const auto& question = entry["request"];
        test::ScriptedTransport line([&](const sync::HttpRequest&) {
            return test::answered(200, {{"content-type", "application/json"}}, entry["answer"].dump());
        });
        const auto result =
            sync::enrol(line, {"https://central.example", question["code"], ""}, question["device"],
                        std::stoull(question["node"].get<std::string>(), nullptr, 16),
                        test::bytesOfHex(question["nonce"].get<std::string>()), question.value("token", ""));
        REQUIRE(line.asked.size() == 1);
        CHECK(line.asked[0].method == "POST");
        CHECK(line.asked[0].path == "/v1/enrol");
        CHECK(json::parse(line.asked[0].body) == question);
        REQUIRE(result.joined);
        CHECK(test::hexOf({reinterpret_cast<const char*>(result.joined->store.data()), 16}) ==
              entry["answer"]["store"]);
        CHECK(result.joined->token == entry["answer"]["token"]);
        CHECK(result.joined->role == entry["answer"]["role"]);
        CHECK(test::hexOf(result.joined->walk) == entry["walk_bytes"]);
        CHECK(json(result.joined->pins) == entry["answer"]["pins"]);
    }
}

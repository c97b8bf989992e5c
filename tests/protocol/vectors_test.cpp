// The vectors in tests/fixtures/protocol_vectors.json were computed by an implementation of their own, from PROTOCOL.md
// alone; another team can check theirs against the same file.
#include "support/catch2.h"
#include "support/hex.h"
#include "sync/protocol/body.h"
#include "sync/protocol/row_hash.h"
#include "sync/protocol/scope.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

using namespace lykta::sync;
using lykta::test::bytesOfHex;
using lykta::test::hexOf;
using nlohmann::json;

namespace {

const json& vectors()
{
    static const json all = [] {
        std::ifstream file(LYKTA_FIXTURES "/protocol_vectors.json");
        REQUIRE(file.good());
        return json::parse(file);
    }();
    return all;
}

std::uint64_t number(const json& hex)
{
    return std::stoull(hex.get<std::string>(), nullptr, 16);
}

Body bodyOf(const json& entry)
{
    Body body;
    const auto stamp = [](const json& cell) { return Stamp{number(cell["time"]), number(cell["node"])}; };
    for (const auto& cell : entry["cells"])
        body.put({cell["field"].get<std::uint32_t>(), stamp(cell), bytesOfHex(cell["cell"].get<std::string>())});
    for (const auto& cell : entry["lost"])
        body.lose({cell["field"].get<std::uint32_t>(), stamp(cell), bytesOfHex(cell["cell"].get<std::string>())});
    return body;
}

std::map<std::string, std::string> bytesByName(const json& all)
{
    std::map<std::string, std::string> out;
    for (const auto& entry : all["bodies"])
        out[entry["name"].get<std::string>()] = bytesOfHex(entry["bytes"].get<std::string>());
    return out;
}

} // namespace

TEST_CASE("the published bodies are written and read")
{
    for (const auto& entry : vectors()["bodies"]) {
        INFO(entry["name"]);
        const auto body = bodyOf(entry);
        const auto bytes = bytesOfHex(entry["bytes"].get<std::string>());
        CHECK(hexOf(serialise(body)) == hexOf(bytes));
        CHECK(parseBody(bytes) == body);
        const auto scope = scopeOf(body);
        CHECK((scope ? json(std::to_string(*scope)) : json()) == entry["scope"]);
    }
}

TEST_CASE("the published merges")
{
    const auto& all = vectors();
    const auto bytes = bytesByName(all);
    for (const auto& entry : all["merges"]) {
        const auto a = parseBody(bytes.at(entry["a"].get<std::string>()));
        const auto b = parseBody(bytes.at(entry["b"].get<std::string>()));
        REQUIRE(a);
        REQUIRE(b);
        INFO(entry["a"] << " and " << entry["b"]);
        CHECK(hexOf(serialise(merge(*a, *b))) == entry["bytes"]);
        CHECK(hexOf(serialise(merge(*b, *a))) == entry["bytes"]);
    }
}

TEST_CASE("the published hashes and their digest")
{
    const auto& all = vectors();
    const auto bytes = bytesByName(all);
    std::uint64_t digest = 0;
    for (const auto& entry : all["hashes"]) {
        StoreId store{};
        const auto key = bytesOfHex(entry["store"].get<std::string>());
        REQUIRE(key.size() == store.size());
        std::copy(key.begin(), key.end(), store.begin());
        const auto hash =
            rowHash(store, entry["table"].get<std::uint32_t>(), bytesOfHex(entry["id"].get<std::string>()),
                    std::stoll(entry["scope"].get<std::string>()), bytes.at(entry["body"].get<std::string>()));
        CHECK(hash == number(entry["hash"]));
        digest += hash;
    }
    CHECK(digest == number(all["digest"]));
}

TEST_CASE("the published bytes that must be refused")
{
    for (const auto& entry : vectors()["refused"]) {
        INFO(entry["why"]);
        CHECK_FALSE(parseBody(bytesOfHex(entry["bytes"].get<std::string>())));
    }
}

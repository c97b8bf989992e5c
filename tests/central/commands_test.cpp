// The operator's commands, by the real program, while the store is served.
#include "central/served_store.h"
#include "support/catch2.h"
#include "support/central_process.h"
#include "sync/central/secrets.h"

#include <nlohmann/json.hpp>

using namespace lykta;

SCENARIO("an operator lists the devices and revokes one")
{
    test::ServedStore store;
    // The programs go by the system's clock: three days ago.
    store.now = central::systemNow()() - 3ull * 24 * 3'600'000;
    const test::CentralProcess program(LYKTA_CENTRAL_PROGRAM, store.data(), 0, store.options());
    auto phone = store.phone("coordinator");
    const auto other = store.phone("officer");
    Walk walk;
    walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
    store.push(phone, walk);
    const auto listed = [&] { return nlohmann::json::parse(program.run("devices", {"--json"})).at("devices"); };
    REQUIRE(listed().size() == 2);
    CHECK(program.run("devices").find(central::uuidText(other.device) + "  officer") != std::string::npos);

    program.run("revoke", {central::uuidText(phone.device)});
    for (const auto& device : listed())
        CHECK((device.at("revoked") != "-") == (device.at("device") == central::uuidText(phone.device)));
    CHECK(store.askSync(phone, {}).problem() == "revoked");
    CHECK(store.askSync(other, {}).status == 200);
    CHECK_THROWS(program.run("revoke", {central::uuidText(std::string(16, 'x'))}));
    CHECK_THROWS(program.run("revoke", {"nobody"}));
    THEN("what it still sends as testimony can be accepted, and read with its history")
    {
        Observation row;
        row.id = Uuid::v7(1'794'500'000'001);
        row.walk = walk.id;
        row.author = *Uuid::fromBytes(phone.device);
        row.note = "sett innan";
        std::vector<std::pair<std::uint32_t, std::string>> cells;
        for (const auto& [field, cell] : schema::cellsOf(row))
            cells.emplace_back(field, cell);
        store.now = central::systemNow()();
        wire::Batch batch;
        batch.ParseFromString(store.batchOf(phone, 5, std::string(row.id.raw()), cells));
        batch.set_testimony(true);
        CHECK(store.pushBytes(phone, batch.SerializeAsString()).status == 200);
        const auto held = nlohmann::json::parse(program.run("quarantine", {"list", "--json"}));
        CHECK(held.at("reason") == "revoked");
        CHECK(held.at("id") == row.id.text());
        program.run("quarantine", {"accept", std::to_string(held.at("q").get<int>())});
        CHECK(program.run("quarantine", {"list"}).empty());
        CHECK(program.run("history", {"--row", row.id.text()}).find("sett innan") != std::string::npos);
        CHECK_THROWS(program.run("quarantine", {"dismiss", "1"}));
    }
    THEN("rows are purged by the command, a backup is made by another, and the phones hear of both")
    {
        const test::TemporaryFolder copy;
        program.run("backup", {(copy.path() / "copy").string()});
        program.run("backup", {(copy.path() / "copy").string()});
        CHECK(store.answerOf(store.askSync(other, {})).backup_seq() == 1);
        CHECK(program.run("purge", {"--older-than", "1", "--dry-run"}).starts_with("1 rows"));
        CHECK_THROWS(program.run("purge"));
    }
}

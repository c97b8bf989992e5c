// What cannot stand is kept apart, stops nothing else, and people decide about it.
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/commands/quarantine.h"
#include "sync/central/secrets.h"
#include "sync/central/trade_rows.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/limits.h"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace lykta;

namespace {

struct Quarter
{
    test::ServedStore store;
    test::Phone coordinator = store.phone("coordinator");
    Walk walk;
    test::Phone guest;

    Quarter()
    {
        walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
        walk.title = "Parken";
        store.push(coordinator, walk);
        guest = store.phone("participant", std::string(walk.id.raw()));
    }

    Observation observation(const std::string& note, Sensitivity sensitivity = Sensitivity::Walk) const
    {
        Observation row;
        row.id = Uuid::v7(1'794'500'000'000);
        row.walk = walk.id;
        row.sensitivity = sensitivity;
        row.note = note;
        return row;
    }

    wire::Change changeOf(test::Phone& phone, Observation row)
    {
        row.author = *Uuid::fromBytes(phone.device);
        std::vector<std::pair<std::uint32_t, std::string>> cells;
        for (const auto& [field, cell] : schema::cellsOf(row))
            cells.emplace_back(field, cell);
        wire::Batch batch;
        batch.ParseFromString(store.batchOf(phone, 5, std::string(row.id.raw()), cells));
        return batch.changes(0);
    }

    wire::Answer push(test::Phone& phone, const std::vector<wire::Change>& changes, bool testimony = false)
    {
        wire::Batch batch;
        batch.set_node(phone.node);
        batch.set_n(phone.n + 1);
        batch.set_testimony(testimony);
        for (const auto& change : changes)
            *batch.add_changes() = change;
        auto answer = store.answerOf(store.pushBytes(phone, batch.SerializeAsString()));
        ++phone.n;
        return answer;
    }

    nlohmann::json seenBy(const test::Phone& phone)
    {
        const auto heard = store.ask("GET /v1/quarantine/0", &phone);
        return heard.status == 200 ? nlohmann::json::parse(heard.body).at("entries") : nlohmann::json(heard.status);
    }

    std::string noteOf(const Uuid& id)
    {
        std::string note;
        store.central().store().read([&](const central::Session& session) {
            const auto row = session.row(5, id.raw());
            if (row && row->body)
                note = schema::rowFrom<Observation>(id, *sync::parseBody(*row->body)).note;
        });
        return note;
    }
};

} // namespace

SCENARIO("a device's part of the quarantine is full: its good changes still come in")
{
    Quarter quarter;
    const auto good = quarter.observation("bra"), bad = quarter.observation("för staben", Sensitivity::Staff);
    quarter.store.central().store().write([&](central::Session& session) {
        for (int i = 0; i < 2'000; ++i)
            session.quarantine({1, quarter.guest.device, "type", 5, std::string(16, 'q'), 1, "x", 0, 0});
    });
    const auto answer =
        quarter.push(quarter.guest, {quarter.changeOf(quarter.guest, bad), quarter.changeOf(quarter.guest, good)});
    REQUIRE(answer.ack().verdicts_size() == 1);
    CHECK(answer.ack().verdicts(0).index() == 0);
    CHECK(answer.ack().verdicts(0).kind() == wire::Verdict::QUARANTINED);
    CHECK(answer.ack().verdicts(0).reason() == "full");
    CHECK(quarter.noteOf(good.id) == "bra");
    AND_WHEN("a batch holds nothing else")
    {
        wire::Batch batch;
        batch.set_node(quarter.guest.node);
        batch.set_n(quarter.guest.n + 1);
        *batch.add_changes() = quarter.changeOf(quarter.guest, bad);
        const auto refused = quarter.store.pushBytes(quarter.guest, batch.SerializeAsString());
        THEN("it is asked to come again, and keeps its number")
        {
            CHECK(refused.problem() == "too-many");
            CHECK(refused.headers.count("retry-after") == 1);
            quarter.store.central().store().write([&](central::Session& session) {
                for (const auto& entry : session.quarantinedAfter(0, 5'000))
                    session.dropQuarantined(entry.q);
            });
            CHECK(quarter.store.pushBytes(quarter.guest, batch.SerializeAsString()).status == 200);
        }
    }
}

SCENARIO("coordinators read the quarantine, officers what was meant for the police, and nobody else anything")
{
    Quarter quarter;
    const auto officer = quarter.store.phone("officer"),
               leader = quarter.store.phone("leader", std::string(quarter.walk.id.raw()));
    const auto staff = quarter.observation("för staben", Sensitivity::Staff),
               police = quarter.observation("för polisen", Sensitivity::Police);
    quarter.push(quarter.guest, {quarter.changeOf(quarter.guest, staff), quarter.changeOf(quarter.guest, police)});
    const auto coordinators = quarter.seenBy(quarter.coordinator), officers = quarter.seenBy(officer);
    REQUIRE(coordinators.size() == 1);
    CHECK(coordinators[0].at("id") == staff.id.text());
    CHECK(coordinators[0].at("reason") == "no-right");
    CHECK(coordinators[0].at("device") == central::uuidText(quarter.guest.device));
    REQUIRE(officers.size() == 1);
    CHECK(officers[0].at("id") == police.id.text());
    CHECK(officers[0].dump().find("för polisen") != std::string::npos);
    CHECK(quarter.seenBy(leader) == 404);
    CHECK(quarter.seenBy(quarter.guest) == 404);
    CHECK(quarter.store.ask("GET /v1/quarantine/x", &officer).status == 404);
}

SCENARIO("what a person accepts stands in the row, by central, with its author named")
{
    Quarter quarter;
    const auto row = quarter.observation("för staben", Sensitivity::Staff);
    quarter.push(quarter.guest, {quarter.changeOf(quarter.guest, row)});
    REQUIRE(quarter.noteOf(row.id).empty());
    const auto q = quarter.seenBy(quarter.coordinator)[0].at("q").get<std::uint64_t>();
    std::ostringstream said;
    central::listQuarantine(quarter.store.place(), false, said);
    CHECK(said.str().find("för staben") != std::string::npos);
    WHEN("it is accepted")
    {
        central::acceptFromQuarantine(quarter.store.place(), q, said);
        CHECK(quarter.noteOf(row.id) == "för staben");
        CHECK(quarter.seenBy(quarter.coordinator).empty());
        std::ostringstream told;
        central::history(quarter.store.place(), row.id.text(), true, told);
        CHECK(told.str().find(central::uuidText(quarter.guest.device)) != std::string::npos);
        CHECK_THROWS(central::acceptFromQuarantine(quarter.store.place(), q, said));
    }
    WHEN("it is dismissed")
    {
        central::dismissFromQuarantine(quarter.store.place(), q, said);
        CHECK(quarter.noteOf(row.id).empty());
        CHECK(quarter.seenBy(quarter.coordinator).empty());
        CHECK_THROWS(central::dismissFromQuarantine(quarter.store.place(), q, said));
    }
}

SCENARIO("a beaten value is read at central: what it was, whose and when")
{
    Quarter quarter;
    auto row = quarter.observation("först");
    quarter.store.push(quarter.guest, row);
    auto change = quarter.changeOf(quarter.coordinator, row);
    sync::Body body;
    const auto note = central::fieldNamed(5, "note").id;
    body.put({note, {(quarter.store.now + 1'000) << 16, quarter.coordinator.node}, sync::bytesCell(note, "sedan")});
    change.set_body(sync::serialise(body));
    change.set_hash(1);
    quarter.push(quarter.coordinator, {change});
    std::ostringstream told;
    central::history(quarter.store.place(), row.id.text(), false, told);
    CAPTURE(told.str());
    CHECK(told.str().find("note: sedan") != std::string::npos);
    CHECK(told.str().find("(beaten) note: först") != std::string::npos);
    CHECK(told.str().find(central::uuidText(quarter.guest.device)) != std::string::npos);
}

SCENARIO("a revoked phone may only send testimony, for thirty days")
{
    Quarter quarter;
    const auto row = quarter.observation("sett innan");
    quarter.store.central().store().write([&](central::Session& session) {
        auto device = session.device(quarter.guest.device).value();
        device.revokedAt = quarter.store.now;
        session.putDevice(device);
    });
    const auto send = [&](bool testimony) {
        wire::Batch batch;
        batch.set_node(quarter.guest.node);
        batch.set_n(1);
        batch.set_testimony(testimony);
        *batch.add_changes() = quarter.changeOf(quarter.guest, row);
        return quarter.store.pushBytes(quarter.guest, batch.SerializeAsString());
    };
    CHECK(send(false).problem() == "revoked");
    WHEN("it comes in time")
    {
        const auto answer = quarter.store.answerOf(send(true));
        CHECK(answer.ack().verdicts(0).kind() == wire::Verdict::QUARANTINED);
        CHECK_FALSE(answer.has_page());
        CHECK(quarter.seenBy(quarter.coordinator).size() == 1);
    }
    WHEN("it comes a month later")
    {
        quarter.store.now += 31ull * 24 * 3'600'000;
        CHECK(send(true).problem() == "revoked");
        CHECK(quarter.seenBy(quarter.coordinator).empty());
    }
}

SCENARIO("testimony of more rows than a phone's bad changes may be is taken whole")
{
    Quarter quarter;
    constexpr int rows = 2'400;
    for (int sent = 0; sent < rows; sent += 400) {
        std::vector<wire::Change> changes;
        for (int i = 0; i < 400; ++i)
            changes.push_back(quarter.changeOf(quarter.guest, quarter.observation("borta i kopian")));
        const auto answer = quarter.push(quarter.guest, changes, true);
        for (const auto& verdict : answer.ack().verdicts())
            REQUIRE(verdict.reason() == "testimony");
    }
    quarter.store.central().store().read(
        [&](const central::Session& session) { CHECK(session.heldOf(quarter.guest.device).rows == rows); });
    THEN("a good change still comes in")
    {
        const auto good = quarter.observation("bra");
        quarter.push(quarter.guest, {quarter.changeOf(quarter.guest, good)});
        CHECK(quarter.noteOf(good.id) == "bra");
    }
}

SCENARIO(
    "many phones tell the same after a restored store: people see it once, and what the row says already not at all")
{
    Quarter quarter;
    auto other = quarter.store.phone("participant", std::string(quarter.walk.id.raw()));
    const auto lost = quarter.observation("what the restored store has lost");
    const auto told = quarter.changeOf(quarter.coordinator, lost);
    for (auto* phone : {&quarter.guest, &other, &quarter.guest}) {
        const auto answer = quarter.push(*phone, {told}, true);
        REQUIRE(answer.ack().verdicts_size() == 1);
        CHECK(answer.ack().verdicts(0).kind() == wire::Verdict::QUARANTINED);
        CHECK(answer.ack().verdicts(0).reason() == "testimony");
        CHECK(quarter.seenBy(quarter.coordinator).size() == 1);
    }
    auto more = lost;
    more.note = "and more of the same row";
    quarter.push(other, {quarter.changeOf(quarter.coordinator, more)}, true);
    CHECK(quarter.seenBy(quarter.coordinator).size() == 2);

    auto there = quarter.observation("it is there");
    there.id = Uuid::v7(1'794'500'000'001);
    const auto row = quarter.changeOf(quarter.coordinator, there);
    quarter.push(quarter.coordinator, {row});
    REQUIRE(quarter.noteOf(there.id) == "it is there");
    const auto answer = quarter.push(other, {row}, true);
    CHECK(answer.ack().verdicts(0).reason() == "testimony");
    CHECK(quarter.seenBy(quarter.coordinator).size() == 2);
}

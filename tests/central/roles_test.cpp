// Every role at every door that rows come out of: the same rows, for one function decides.
#include "central/pictures.h"
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/commands/export.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"
#include "sync/protocol/cell.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <sstream>

using namespace lykta;

namespace {

/// Rows of every class, and of two walks, each with a photo whose bytes are there.
struct Municipality
{
    test::ServedStore store;
    test::Phone writer = store.phone("coordinator"), police = store.phone("officer");
    std::string jpeg = test::noisyPicture(11);
    std::map<std::string, Uuid> walks, rows, photos;
    std::map<std::string, sync::Scope> scopes;

    Municipality()
    {
        store.fills = {0, std::chrono::milliseconds(20)};
        store.stop();
        store.start();
        for (const auto* name : {"walk A", "walk B"}) {
            Walk walk;
            walk.id = walk.walk = walks[name] = Uuid::v7(1'794'500'000'000);
            store.push(writer, walk);
            put(writer, name, walk.id, Sensitivity::Walk);
            scopes[name] = sync::walkScope(walk.id.raw());
        }
        put(writer, "leaders of A", walks["walk A"], Sensitivity::Leaders);
        put(writer, "leaders", {}, Sensitivity::Leaders);
        scopes["leaders of A"] = sync::leadersScope(walks["walk A"].raw());
        scopes["leaders"] = sync::allLeadersScope;
        put(writer, "open", {}, Sensitivity::Open);
        put(writer, "staff", {}, Sensitivity::Staff);
        put(police, "police", {}, Sensitivity::Police);
        scopes["open"] = 1;
        scopes["staff"] = 2;
        scopes["police"] = 3;
    }

    void put(test::Phone& phone, const std::string& name, const Uuid& walk, Sensitivity sensitivity)
    {
        Observation row;
        row.id = rows[name] = Uuid::v7(1'794'500'000'000);
        row.walk = walk;
        row.sensitivity = sensitivity;
        store.push(phone, row);
        auto photo = test::photoOf(jpeg, photos[name] = Uuid::v7(1'794'500'000'000), walk);
        photo.sensitivity = sensitivity;
        photo.observation = row.id;
        store.push(phone, photo);
        const auto sent = store.ask(
            "POST /v1/uploads", &phone,
            "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Length: " +
                std::to_string(jpeg.size()) + "\r\nUpload-Metadata: photo " + central::base64(photo.id.text()) +
                ",sha256 " + central::base64(central::hex(central::sha256Of(jpeg))) + "\r\n",
            jpeg);
        REQUIRE(sent.status == 201);
    }

    std::string nameOf(const std::string& id) const
    {
        for (const auto& [name, row] : rows)
            if (row.raw() == id)
                return name;
        return {};
    }

    std::set<std::string> byFeed(const test::Phone& phone)
    {
        std::set<std::string> seen;
        for (const auto& row : store.pull(phone))
            if (row.table() == 5)
                seen.insert(nameOf(row.id()));
        return seen;
    }

    std::set<std::string> byFills(const test::Phone& phone)
    {
        wire::Ask start;
        const auto cursor = store.answerOf(store.askSync(phone, start)).page().cursor();
        std::set<std::string> seen;
        for (const auto& [name, scope] : scopes) {
            wire::Ask ask;
            *ask.mutable_cursor() = cursor;
            auto& fill = *ask.add_fills();
            fill.set_scope(scope);
            fill.set_upto(cursor.seq());
            const auto answer = store.answerOf(store.askSync(phone, ask));
            for (const auto& row : answer.page().rows())
                if (row.table() == 5)
                    seen.insert(nameOf(row.id()));
        }
        return seen;
    }

    std::set<std::string> byPhotos(const test::Phone& phone)
    {
        std::set<std::string> seen;
        for (const auto& [name, photo] : photos)
            for (const auto* method : {"GET", "HEAD"})
                if (store.ask(std::string(method) + " /v1/photos/" + photo.text(), &phone).status == 200)
                    seen.insert(name);
        return seen;
    }

    std::set<std::string> byPreparedFills(const test::Phone& phone)
    {
        std::set<std::string> seen;
        for (const auto& [name, scope] : scopes)
            if (store.ask("GET /v1/fill/" + std::to_string(scope), &phone).status == 200)
                seen.insert(name);
        return seen;
    }

    /// A verdict brings a row back only where it may be read: an edit of each row that is refused for its author's
    /// node.
    std::set<std::string> byVerdicts(test::Phone& phone)
    {
        std::set<std::string> seen;
        for (const auto& [name, id] : rows) {
            wire::Batch batch;
            batch.ParseFromString(store.batchOf(phone, 5, std::string(id.raw()), {{1, sync::varintCell(1, 1)}}));
            sync::Body foreign;
            foreign.put({1, {store.now << 16, 77}, sync::varintCell(1, 1)});
            batch.mutable_changes(0)->set_body(sync::serialise(foreign));
            const auto answer = store.answerOf(store.pushBytes(phone, batch.SerializeAsString()));
            ++phone.n;
            REQUIRE(answer.ack().verdicts_size() == 1);
            if (answer.ack().verdicts(0).has_row())
                seen.insert(name);
        }
        return seen;
    }

    std::set<std::string> byExport(const std::string& role, const std::string& walk) const
    {
        std::ostringstream out;
        central::exportObservations({store.place(), "geojson", role, walk}, out);
        std::set<std::string> seen;
        for (const auto& [name, id] : rows)
            if (out.str().find(id.text()) != std::string::npos)
                seen.insert(name);
        return seen;
    }
};

} // namespace

SCENARIO("every door shows a role the same rows")
{
    Municipality town;
    const auto a = town.walks.at("walk A");
    struct Case
    {
        std::string role;
        bool inWalk;
        std::set<std::string> sees;
    };
    for (const auto& [role, inWalk, sees] : std::vector<Case>{
             {"participant", true, {"open", "walk A"}},
             {"leader", true, {"open", "walk A", "leaders of A", "leaders"}},
             {"officer", true, {"open", "staff", "police", "walk A"}},
             {"officer", false, {"open", "staff", "police"}},
             {"coordinator", false, {"open", "staff", "walk A", "walk B", "leaders of A", "leaders"}},
         }) {
        CAPTURE(role, inWalk);
        auto phone = town.store.phone(role, inWalk ? std::string(a.raw()) : std::string());
        CHECK(town.byFeed(phone) == sees);
        CHECK(town.byFills(phone) == sees);
        CHECK(town.byPhotos(phone) == sees);
        CHECK(town.byVerdicts(phone) == sees);
        CHECK(town.byExport(role, inWalk ? a.text() : std::string()) == sees);
        for (int tries = 0; tries < 2'000 && town.byPreparedFills(phone) != sees; ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds(10)); // they are made behind the scenes
        CHECK(town.byPreparedFills(phone) == sees);
    }
}

SCENARIO("a phone that comes in again with another role sees what that role sees, and no more")
{
    Municipality town;
    const auto a = std::string(town.walks.at("walk A").raw());
    struct Case
    {
        std::string before, after;
        std::set<std::string> sees;
    };
    for (const auto& [before, after, sees] : std::vector<Case>{
             {"officer", "coordinator", {"open", "staff", "walk A", "walk B", "leaders of A", "leaders"}},
             {"leader",
              "participant",
              {"open", "walk A", "leaders of A"}}, // walks that it was let into stay as they were
             {"leader", "officer", {"open", "staff", "police", "walk A", "leaders of A"}},
             {"coordinator", "officer", {"open", "staff", "police"}},
             {"coordinator", "participant", {"open", "walk A"}},
             {"participant", "officer", {"open", "staff", "police", "walk A"}},
             {"officer", "officer", {"open", "staff", "police"}},
         }) {
        CAPTURE(before, after);
        const auto walkOf = [&](const std::string& role) {
            return role == "participant" || role == "leader" ? a : std::string();
        };
        auto phone = town.store.phone(before, walkOf(before));
        town.store.enrolAgain(phone, after, walkOf(after));
        CHECK(town.byFeed(phone) == sees);
        CHECK(town.byFills(phone) == sees);
        CHECK(town.byPhotos(phone) == sees);
        CHECK(town.byVerdicts(phone) == sees);
    }
    GIVEN("a walk that it was let into")
    {
        auto phone = town.store.phone("coordinator", a);
        town.store.enrolAgain(phone, "officer", a);
        CHECK(town.byFeed(phone) == std::set<std::string>{"open", "staff", "police", "walk A"});
        town.store.enrolAgain(phone, "officer");
        CHECK(town.byFeed(phone) == std::set<std::string>{"open", "staff", "police", "walk A"});
    }
}

SCENARIO("a revoked phone gets a row through no door, also not for its testimony")
{
    Municipality town;
    auto phone = town.store.phone("officer", std::string(town.walks.at("walk A").raw()));
    const std::set<std::string> seen{"open", "staff", "police", "walk A"};
    REQUIRE(town.byVerdicts(phone) == seen);
    const auto before = town.store.answerOf(town.store.askSync(phone, {})).page().cursor();
    const auto end = [&](const std::string& walk) {
        town.store.central().store().write([&](central::Session& session) {
            auto device = session.device(phone.device).value();
            if (walk.empty())
                device.revokedAt = town.store.now;
            else
                REQUIRE(central::endGrant(session, device, town.scopes.at(walk), town.store.now));
            session.putDevice(device);
        });
    };
    WHEN("it is revoked")
    {
        end({});
        wire::Ask idle;
        *idle.mutable_cursor() = before;
        idle.set_digest(1);
        CHECK(town.store.askSync(phone, idle).problem() == "revoked");
        wire::Ask known;
        *known.add_known() = before;
        const auto common = town.store.answerOf(town.store.askSync(phone, known));
        CHECK_FALSE(common.has_page());
        CHECK(common.digests().empty());
        for (const auto& [name, id] : town.rows) {
            wire::Batch batch;
            batch.ParseFromString(town.store.batchOf(phone, 5, std::string(id.raw()), {{1, sync::varintCell(1, 1)}}));
            batch.set_testimony(true);
            for (int again = 0; again < 2; ++again) {
                wire::Ask ask;
                *ask.mutable_cursor() = before;
                ask.set_batch(batch.SerializeAsString());
                ask.set_digest(1);
                auto& fill = *ask.add_fills();
                fill.set_scope(town.scopes.at(name));
                fill.set_upto(before.seq());
                const auto answer = town.store.answerOf(town.store.askSync(phone, ask));
                REQUIRE(answer.ack().verdicts_size() == 1);
                CHECK(answer.ack().verdicts(0).reason() == "revoked");
                CHECK_FALSE(answer.ack().verdicts(0).has_row());
                CHECK_FALSE(answer.has_page());
                CHECK_FALSE(answer.has_grants());
                CHECK(answer.digests().empty());
            }
            ++phone.n;
            CHECK(town.store.ask("GET /v1/fill/" + std::to_string(town.scopes.at(name)), &phone).problem() ==
                  "revoked");
            CHECK(town.store.ask("GET /v1/photos/" + town.photos.at(name).text(), &phone).problem() == "revoked");
        }
        CHECK(town.store.ask("GET /v1/quarantine/0", &phone).problem() == "revoked");
        CHECK(town.store.ask("POST /v1/join", &phone, "Content-Type: application/json\r\n", R"({"code":"7K4MPX"})")
                  .problem() == "revoked");
    }
    WHEN("it is taken out of the walk")
    {
        end("walk A");
        const std::set<std::string> rest{"open", "staff", "police"};
        CHECK(town.byFeed(phone) == rest);
        CHECK(town.byFills(phone) == rest);
        CHECK(town.byPhotos(phone) == rest);
        CHECK(town.byVerdicts(phone) == rest);
        CHECK_FALSE(town.byPreparedFills(phone).count("walk A"));
        wire::Ask ask;
        *ask.mutable_cursor() = before;
        ask.set_digest(1);
        const auto told = town.store.answerOf(town.store.askSync(phone, ask));
        CHECK(told.grants().grants_size() == 3);
        CHECK(told.digests_size() == 3);
        CHECK_FALSE(told.digests().count(town.scopes.at("walk A")));
    }
}

SCENARIO("who leads a walk may make another, and leads that too")
{
    Municipality town;
    const auto raw = std::string(town.walks.at("walk A").raw());
    const auto tries = [&](test::Phone phone) -> std::string {
        Walk walk;
        walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
        Stop stop; // in the next batch, by the right that came with the walk
        stop.id = Uuid::v7(1'794'500'000'000);
        stop.walk = walk.id;
        stop.order = 1;
        try {
            town.store.push(phone, walk);
            town.store.push(phone, stop);
            return "taken";
        } catch (const std::exception& held) {
            return held.what();
        }
    };
    CHECK(tries(town.store.phone("leader", raw)) == "taken");
    CHECK(tries(town.store.phone("coordinator")) == "taken");
    CHECK(tries(town.store.phone("participant", raw)) == "the change was held back: no-right");
    CHECK(tries(town.store.phone("officer", raw)) == "the change was held back: no-right");

    WHEN("a participant was made the leader of another walk")
    {
        const auto phone = town.store.phone("participant", raw);
        town.store.central().store().write([&](central::Session& session) {
            auto device = session.device(phone.device).value();
            central::addGrants(session, device, central::grantsOf("leader", town.walks.at("walk B").raw()),
                               town.store.now - 1);
            session.putDevice(device);
        });
        CHECK(tries(phone) == "taken");
    }
}

SCENARIO("a store of before leaders had a scope of their own gives it to those who lead", "[embedded]")
{
    Municipality town;
    const auto walk = std::string(town.walks.at("walk A").raw());
    const auto leader = town.store.phone("leader", walk), participant = town.store.phone("participant", walk);
    const auto sees = town.byFeed(leader);
    REQUIRE(sees.count("leaders of A") == 1);
    town.store.stop();
    {
        SQLite::Database raw((town.store.data() / "central.sqlite").string(), SQLite::OPEN_READWRITE);
        raw.exec("DELETE FROM \"grant\" WHERE scope = 5 OR (scope < 0 AND scope & 4611686018427387904); "
                 "PRAGMA user_version = 2");
    }
    town.store.start();
    CHECK(town.byFeed(leader) == sees);
    CHECK(town.byFeed(participant) == std::set<std::string>{"open", "walk A"});
}

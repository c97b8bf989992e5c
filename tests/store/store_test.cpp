#include "store/errors.h"
#include "store/migrations.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

#include <SQLiteCpp/Statement.h>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;

SCENARIO("an observation that was saved is there after the app was closed", "[store]")
{
    GIVEN("a store with a walk and an observation")
    {
        TemporaryStore store;
        const auto walk = aWalk();
        const auto observation = anObservation(walk.id);
        save(*store, walk);
        save(*store, observation);
        const auto device = store->device();

        WHEN("it is opened again")
        {
            CHECK_FALSE(store.reopen());

            THEN("both are there, written by this device and waiting for central")
            {
                auto expected = observation;
                expected.author = device;
                CHECK(store->device() == device);
                CHECK(store->observations().find(observation.id) == expected);
                CHECK(store->observations().stateOf(observation.id) == RowState::SavedHere);
                const auto listed = store->observations().ofWalk(walk.id);
                REQUIRE(listed.size() == 1);
                CHECK(listed[0].row == expected);
                CHECK(listed[0].state == RowState::SavedHere);
                CHECK(store->observations().countOfWalk(walk.id) == 1);
                CHECK(store->replica().standing().waiting == 2);
                CHECK(store->observations().standing().total == 1);
                CHECK(store->observations().standing().confirmed == 0);
            }
        }
    }
}

SCENARIO("a row is changed, deleted and restored", "[store]")
{
    TemporaryStore store;
    const auto walk = aWalk();
    const auto observation = anObservation(walk.id);
    save(*store, observation);

    WHEN("a field is changed")
    {
        const auto opened = store->observations().open(observation.id);
        REQUIRE(opened);
        auto changed = opened->row;
        changed.note = "Nu är den trasig.";
        store->door().commit([&](Writer& writer) { writer.update(*opened, changed); });
        CHECK(store->observations().find(observation.id) == changed);
    }
    WHEN("it is deleted and restored")
    {
        store->door().commit([&](Writer& writer) { writer.remove(*store->observations().open(observation.id)); });
        CHECK(store->observations().ofWalk(walk.id).empty());
        CHECK(store->observations().countOfWalk(walk.id) == 0);
        CHECK(store->observations().standing().total == 0);
        REQUIRE(store->observations().find(observation.id));
        CHECK(store->observations().find(observation.id)->gone);

        store->door().commit([&](Writer& writer) { writer.restore(*store->observations().open(observation.id)); });
        CHECK(store->observations().countOfWalk(walk.id) == 1);
        CHECK_FALSE(store->observations().find(observation.id)->gone);
    }
    WHEN("two forms were opened on the same state")
    {
        const auto first = *store->observations().open(observation.id);
        const auto second = *store->observations().open(observation.id);
        auto note = first.row, light = second.row;
        note.note = "Ny text";
        light.light = LightCondition::DarkUnlit;
        store->door().commit([&](Writer& writer) { writer.update(first, note); });
        store->door().commit([&](Writer& writer) { writer.update(second, light); });
        const auto both = store->observations().find(observation.id);
        REQUIRE(both);
        CHECK(both->note == "Ny text");
        CHECK(both->light == LightCondition::DarkUnlit);
    }
    WHEN("nothing was changed, nothing is written")
    {
        const auto before = store->replica().find(5, observation.id.raw())->body;
        store->door().commit([&](Writer& writer) {
            const auto opened = *store->observations().open(observation.id);
            writer.update(opened, opened.row);
        });
        CHECK(store->replica().find(5, observation.id.raw())->body == before);
    }
}

TEST_CASE("lists come in the order that their screens show", "[store]")
{
    TemporaryStore store;
    constexpr std::int64_t day = 86'400'000;
    const auto walk = [&](std::string title, WalkStatus status, std::int64_t planned,
                          std::optional<std::int64_t> ended) {
        auto row = aWalk(planned);
        row.title = std::move(title);
        row.status = status;
        row.plannedStart.ms = planned;
        if (ended)
            row.endedAt = Instant{*ended, 60};
        save(*store, row);
        return row.id;
    };
    walk("closed early", WalkStatus::Closed, 10 * day, 10 * day + 5);
    walk("later", WalkStatus::Planned, 30 * day, std::nullopt);
    walk("closed late", WalkStatus::Closed, 9 * day, 12 * day);
    const auto soon = walk("soon", WalkStatus::Planned, 20 * day, std::nullopt);
    walk("running elsewhere", WalkStatus::Running, 40 * day, std::nullopt);
    const auto titles = [&] {
        std::vector<std::string> all;
        for (const auto& listed : store->walks().all())
            all.push_back(listed.row.title);
        return all;
    };
    CHECK(titles() == std::vector<std::string>{"running elsewhere", "soon", "later", "closed late", "closed early"});
    CHECK_FALSE(store->walks().running());

    store->setSetting(runningWalk, soon.text());
    CHECK(titles().front() == "soon");
    REQUIRE(store->walks().running());
    CHECK(store->walks().running()->id == soon);
    store->setSetting(runningWalk, "");
    CHECK_FALSE(store->walks().running());

    for (int i = 0; i < 5; ++i)
        save(*store, anObservation(soon, eveningWalk.ms + i));
    const auto page = store->observations().ofWalk(soon, 1, 2);
    REQUIRE(page.size() == 2);
    CHECK(page[0].row.observedAt.ms == eveningWalk.ms + 3);
    CHECK(page[1].row.observedAt.ms == eveningWalk.ms + 2);

    for (const auto order : {2u, 3u, 1u}) {
        Stop stop;
        stop.id = Uuid::v7(1);
        stop.walk = soon;
        stop.order = order;
        save(*store, stop);
    }
    const auto stops = store->stops().ofWalk(soon);
    REQUIRE(stops.size() == 3);
    CHECK(stops[0].row.order == 1);
    CHECK(stops[2].row.order == 3);

    for (const auto* name : {"Rydaholm", "Bor", "Stationen"}) {
        Place place;
        place.id = Uuid::v7(1);
        place.sensitivity = Sensitivity::Open;
        place.name = name;
        save(*store, place);
    }
    const auto places = store->places().all();
    REQUIRE(places.size() == 3);
    CHECK(places[0].row.name == "Bor");
    CHECK(places[2].row.name == "Stationen");
}

TEST_CASE("settings and drafts are this phone's own", "[store]")
{
    TemporaryStore store;
    CHECK_FALSE(store->setting("theme"));
    store->setSetting("theme", "night");
    store->setSetting("theme", "dark");
    auto drafts = store->drafts();
    CHECK_FALSE(drafts.find("observation"));
    drafts.put("observation", R"({"note":"Lam"})");
    drafts.put("observation", R"({"note":"Lampan"})");
    drafts.put("presence", "{}");

    store.reopen();
    CHECK(store->setting("theme") == "dark");
    CHECK(store->drafts().keys() == std::vector<std::string>{"observation", "presence"});
    CHECK(store->drafts().find("observation") == R"({"note":"Lampan"})");
    store->drafts().drop("observation");
    CHECK_FALSE(store->drafts().find("observation"));
    CHECK(store->replica().standing().waiting == 0);
}

TEST_CASE("a draft goes in the commit of what it became, and stays when that fails", "[store]")
{
    TemporaryStore store;
    const auto observation = anObservation(aWalk().id);
    store->drafts().put("observation", "{}");
    CHECK_THROWS_AS(store->door().commit([&](Writer& writer) {
        writer.create(observation);
        store->drafts().drop("observation");
        throw std::runtime_error("the battery is out");
    }),
                    std::runtime_error);
    CHECK(store->drafts().find("observation"));
    CHECK_FALSE(store->observations().find(observation.id));

    store->door().commit([&](Writer& writer) {
        writer.create(observation);
        store->drafts().drop("observation");
    });
    CHECK_FALSE(store->drafts().find("observation"));
    CHECK(store->observations().find(observation.id));
}

TEST_CASE("a projection of another definition is rebuilt from the rows", "[store]")
{
    TemporaryStore store;
    const auto walk = aWalk();
    for (int i = 0; i < 3; ++i)
        save(*store, anObservation(walk.id, eveningWalk.ms + i));
    store.close();
    {
        SQLite::Database raw(store.database().string(), SQLite::OPEN_READWRITE);
        raw.exec("DROP TABLE observation; CREATE TABLE observation(n INTEGER PRIMARY KEY, old TEXT);"
                 "UPDATE meta SET value = x'00' WHERE key = 'projections'");
    }
    CHECK_FALSE(store.open());
    CHECK(store->observations().ofWalk(walk.id).size() == 3);
}

TEST_CASE("a store of the version before is brought up to this one, with what waits in it", "[store]")
{
    const auto indexes = [](const std::filesystem::path& file) {
        SQLite::Database raw(file.string());
        SQLite::Statement names(raw, "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name");
        std::vector<std::string> out;
        while (names.executeStep())
            out.push_back(names.getColumn(0).getString());
        return out;
    };
    TemporaryStore store;
    const auto walk = aWalk();
    const auto row = anObservation(walk.id, eveningWalk.ms);
    save(*store, row);
    store.close();
    const auto ofThisVersion = indexes(store.database());
    {
        SQLite::Database raw(store.database().string(), SQLite::OPEN_READWRITE);
        raw.exec("DROP INDEX journal_open; DROP INDEX journal_kept; DROP INDEX journal_acked;"
                 "CREATE INDEX journal_row ON journal(id, tbl, acked, verdict);"
                 "CREATE INDEX journal_acked ON journal(acked); CREATE INDEX record_in_scope ON record(scope);"
                 "PRAGMA user_version = 2");
    }
    CHECK_FALSE(store.open());
    CHECK(store->observations().ofWalk(walk.id).size() == 1);
    CHECK(store->observations().stateOf(row.id) == RowState::SavedHere);
    store.close();
    CHECK(indexes(store.database()) == ofThisVersion);
}

TEST_CASE("a new store has the version that this build knows, and opening it again changes nothing", "[store]")
{
    TemporaryStore store;
    store.close();
    const auto bytes = TemporaryFolder::read(store.database());
    store.reopen();
    store.close();
    CHECK(TemporaryFolder::read(store.database()) == bytes);
    SQLite::Database raw(store.database().string());
    CHECK(versionOf(raw) == knownVersion());
    CHECK(raw.execAndGet("PRAGMA journal_mode").getString() == "wal");
}

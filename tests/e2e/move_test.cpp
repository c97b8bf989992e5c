// A store that outgrows its file moves into PostgreSQL, and phones go on without noticing.
#include "e2e/handset.h"
#include "support/catch2.h"
#include "support/chance.h"
#include "support/postgres_cluster.h"
#include "support/temporary_folder.h"
#include "sync/central/data_directory.h"
#include "sync/central/postgres_schema.h"
#include "sync/central/postgres_tables.h"
#include "sync/central/sqlite_store.h"
#include "sync/central/sqlite_tables.h"
#include "sync/central/store_place.h"

#include <SQLiteCpp/Database.h>
#include <chrono>
#include <thread>

using namespace lykta;
using sync::SyncStatus;

namespace {

bool allConfirmed(const SyncStatus& status)
{
    return status.phase == sync::Phase::Idle && status.rows.waiting == 0 && status.lastConfirmedMs;
}

bool allSent(const SyncStatus& status)
{
    return allConfirmed(status) && status.photos.waiting == 0;
}

struct Town
{
    test::TemporaryFolder folder;
    std::filesystem::path data = folder.path() / "central";
    std::string database = test::postgresCluster().migratedDatabase();
    test::CentralProcess embedded{LYKTA_CENTRAL_PROGRAM, data};
    std::unique_ptr<test::CentralProcess> grown; ///< at the same address
    std::unique_ptr<test::Handset> phone;
    Uuid walk, before;

    Town()
    {
        embedded.run("init");
        embedded.start();
        phone = std::make_unique<test::Handset>(folder.path() / "phone");
        phone->enrol(embedded, "coordinator");
        Walk row;
        row.id = Uuid::v7(phone->clock().now().ms);
        row.walk = row.id;
        row.title = "Stationen";
        phone->store().door().commit([&](store::Writer& writer) { writer.create(row); });
        walk = row.id;
        before = phone->observe(walk, "before the move", 1);
        phone->syncUntil("what was written before", allSent);
        embedded.stop();
    }

    test::CentralProcess& serveFromPostgres()
    {
        grown = std::make_unique<test::CentralProcess>(LYKTA_CENTRAL_PROGRAM, data, port(),
                                                       std::vector<std::string>{"--store", database});
        grown->start();
        return *grown;
    }

    int port() const
    {
        const auto address = embedded.address();
        return std::stoi(address.substr(address.rfind(':') + 1));
    }

    std::string storeId() const
    {
        central::Metrics metrics;
        return central::SqliteStore(central::DataDirectory(data).database(), metrics).id();
    }
};

std::string noteOf(test::Handset& phone, const Uuid& id)
{
    const auto row = phone.store().observations().find(id);
    return row ? row->note : "(none)";
}

/// The tenant that the store is, once nobody works in the database any more: what a killed process had sent has been
/// done, or undone.
std::optional<std::int64_t> restingTenant(central::PostgresConnection& connection, const std::string& storeId)
{
    for (int tries = 0; tries < 2'000; ++tries) {
        const auto others = connection.run("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                           "AND pid <> pg_backend_pid() AND backend_type = 'client backend'");
        if (others.signedAt(0, 0) == 0)
            return central::tenantOf(connection, storeId);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    throw std::runtime_error("somebody still works in the database");
}

void forget(central::PostgresConnection& connection, std::int64_t tenant)
{
    for (const auto& table : central::storeTables())
        connection.run("DELETE FROM lykta.\"" + table.name + "\" WHERE tenant = " + std::to_string(tenant));
}

/// Central's own word of a photo comes after the photo, in its own time: both ask until neither hears anything new.
bool becomeEqual(test::Handset& one, test::Handset& other)
{
    for (int tries = 0; tries < 100; ++tries) {
        one.syncUntil("the one's round", allSent);
        other.syncUntil("the other's round",
                        [](const SyncStatus& status) { return allConfirmed(status) && status.photos.missing == 0; });
        if (one.rows() == other.rows())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

} // namespace

SCENARIO("a store moves into PostgreSQL, and its phones go on")
{
    Town town;
    auto& phone = *town.phone;
    const auto whileAway = phone.observe(town.walk, "while central was away", 1);
    const auto said = town.embedded.run("move", {"--store", town.database});
    CHECK(said.find("moved and compared") != std::string::npos);
    CHECK(said.find("lykta@127.0.0.1") != std::string::npos);

    auto& central = town.serveFromPostgres();
    phone.syncUntil("what was written meanwhile", allSent);
    CHECK(phone.store().replica().standing().held == 0);

    THEN("another phone gets everything, from before and after, with the photos' bytes")
    {
        test::Handset other(town.folder.path() / "other");
        other.enrol(central, "coordinator");
        CHECK(becomeEqual(phone, other));
        CHECK(noteOf(other, town.before) == "before the move");
        CHECK(noteOf(other, whileAway) == "while central was away");
        CHECK(other.photoBytes(town.before) == phone.photoBytes(town.before));
    }
    THEN("the folder is not served, moved or made anew as an embedded one any more")
    {
        central.stop();
        CHECK_THROWS(town.embedded.start());
        CHECK_THROWS(town.embedded.run("init"));
        CHECK_THROWS(town.embedded.run("move", {"--store", town.database}));
    }
    THEN("a backup of it is an embedded store again, which can be served")
    {
        const auto copy = town.folder.path() / "copy";
        central.run("backup", {copy.string()});
        central.stop();
        test::CentralProcess restored(LYKTA_CENTRAL_PROGRAM, copy, town.port());
        restored.start();
        test::Handset other(town.folder.path() / "other");
        other.enrol(restored, "coordinator");
        CHECK(becomeEqual(phone, other));
    }
}

SCENARIO("a move that cannot be whole leaves nothing behind")
{
    Town town;
    GIVEN("a photo's bytes that are missing")
    {
        for (const auto& file : std::filesystem::recursive_directory_iterator(town.data / "photos"))
            if (file.path().extension() == ".jpg")
                std::filesystem::resize_file(file.path(), 10);
        CHECK_THROWS(town.embedded.run("move", {"--store", town.database}));
    }
    GIVEN("a store that is being served")
    {
        town.embedded.start();
        CHECK_THROWS(town.embedded.run("move", {"--store", town.database}));
        town.embedded.stop();
    }
    GIVEN("a database that was not migrated")
    {
        CHECK_THROWS(town.embedded.run("move", {"--store", test::postgresCluster().freshDatabase()}));
    }
    central::PostgresConnection connection(town.database);
    CHECK_FALSE(central::tenantOf(connection, town.storeId()));
    CHECK_FALSE(central::DataDirectory(town.data).storeInPostgres());
}

SCENARIO("a move that was cut short after its commit is finished by saying it again; one with other content is refused")
{
    Town town;
    const auto kept = town.folder.path() / "kept";
    std::filesystem::copy(town.data, kept, std::filesystem::copy_options::recursive);
    town.embedded.run("move", {"--store", town.database});
    test::CentralProcess again(LYKTA_CENTRAL_PROGRAM, kept);
    GIVEN("the same content")
    {
        CHECK(again.run("move", {"--store", town.database}).find("already there") != std::string::npos);
        CHECK(central::DataDirectory(kept).storeInPostgres());
    }
    GIVEN("other content")
    {
        again.run("invite", {"--role", "officer", "--address", "https://central.example", "--json"});
        CHECK_THROWS(again.run("move", {"--store", town.database}));
        CHECK_FALSE(central::DataDirectory(kept).storeInPostgres());
    }
}

SCENARIO("a move that is killed at any moment leaves the old store as it was, or the new one whole")
{
    Town town;
    for (int i = 0; i < 400; ++i)
        town.phone->observe(town.walk, "row " + std::to_string(i) + std::string(300, 'x'), 0);
    town.embedded.start();
    town.phone->syncUntil("many rows", allSent);
    town.embedded.stop();
    const auto id = town.storeId();
    const auto kept = town.folder.path() / "kept";
    std::filesystem::copy(town.data, kept, std::filesystem::copy_options::recursive);
    town.database = test::postgresCluster().freshDatabase(); // nobody else works in it
    central::PostgresConnection connection(town.database);
    central::migratePostgres(connection);
    const auto same = [&](central::TableSource& there) {
        SQLite::Database was((kept / "central.sqlite").string(), SQLite::OPEN_READWRITE);
        central::SqliteTables source(was);
        CHECK_NOTHROW(central::requireSameTables(source, there));
    };
    const auto takeBack = [&] {
        if (const auto tenant = restingTenant(connection, id))
            forget(connection, *tenant);
        std::filesystem::remove_all(town.data);
        std::filesystem::copy(kept, town.data, std::filesystem::copy_options::recursive);
    };
    const auto begun = std::chrono::steady_clock::now();
    town.embedded.run("move", {"--store", town.database});
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
    test::Chance chance(test::seedFor("kills of a move", 1));
    int asItWas = 0, moved = 0;
    for (int i = 0; i < 24; ++i) {
        takeBack();
        const auto part = chance.below(static_cast<std::uint64_t>(whole.count()) * 5 / 4);
        town.embedded.runAndKill("move", {"--store", town.database}, std::chrono::microseconds(part));
        const auto tenant = restingTenant(connection, id);
        if (tenant) {
            connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ");
            central::PostgresTables there(connection, tenant);
            same(there);
            connection.run("ROLLBACK");
        }
        if (central::DataDirectory(town.data).storeInPostgres()) {
            CHECK(tenant);
            CHECK_THROWS(town.embedded.run("devices"));
            ++moved;
        } else {
            CHECK(town.embedded.run("devices").find("coordinator") != std::string::npos);
            SQLite::Database now((town.data / "central.sqlite").string(), SQLite::OPEN_READWRITE);
            central::SqliteTables here(now);
            same(here);
            ++asItWas;
        }
    }
    std::printf("kills of a move: %d left the old store, %d the new one\n", asItWas, moved);
    CHECK(asItWas > 0);
    if (!central::DataDirectory(town.data).storeInPostgres())
        town.embedded.run("move", {"--store", town.database});
    town.serveFromPostgres();
    const auto later = town.phone->observe(town.walk, "after all that", 0);
    town.phone->syncUntil("a row more", allSent);
    CHECK(town.phone->store().observations().stateOf(later) == store::RowState::Confirmed);
}

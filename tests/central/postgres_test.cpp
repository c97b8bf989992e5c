// What only PostgreSQL has: several processes over one database, tenants side by side, lines that are cut.
#include "central/either_store.h"
#include "support/catch2.h"
#include "support/postgres_cluster.h"
#include "sync/central/postgres_schema.h"
#include "sync/central/postgres_store.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_connection.h"
#include "sync/central/sqlite_store.h"
#include "sync/central/store_tables.h"

#include <SQLiteCpp/Statement.h>
#include <future>
#include <set>
#include <thread>

using namespace lykta;
using namespace lykta::central;

namespace {

void appendOne(CentralStore& store)
{
    store.write([](Session& session) {
        const auto head = session.head();
        const auto seq = head.seq + 1;
        auto chain = head.chain;
        chain[seq % 32] = static_cast<char>(seq);
        session.putRow({5, std::string(16, static_cast<char>(seq)) + std::to_string(seq), 1, seq, seq, "body"});
        auto scope = session.scope(1);
        scope.head = seq;
        ++scope.rows;
        session.putScope(scope);
        session.appendHistory({seq, seq, 1, seq, std::string(32, 'h'), chain});
    });
}

struct Database
{
    const std::string address = test::postgresCluster().migratedDatabase();
    const std::string town = randomBytes(16), village = randomBytes(16);
    Metrics metrics;

    std::unique_ptr<PostgresStore> open(const std::string& id)
    {
        return std::make_unique<PostgresStore>(address, id, metrics);
    }
    PostgresRows ask(const std::string& sql) const { return PostgresConnection(address).run(sql); }
};

} // namespace

SCENARIO("two stores over one tenant, as two processes have them, leave no gap and lose nothing")
{
    test::EitherStore store("postgres");
    const auto other = store.another();
    constexpr int each = 60;
    const auto work = [](CentralStore& any) {
        for (int i = 0; i < each; ++i)
            appendOne(any);
    };
    std::vector<std::future<void>> working;
    for (auto* any : {&*store, other.get(), &*store, other.get()})
        working.push_back(std::async(std::launch::async, [&work, any] { work(*any); }));
    // Whoever has seen seq N has seen every commit below it.
    std::uint64_t seen = 0;
    while (seen < 4 * each)
        other->read([&](const Session& session) {
            const auto head = session.head().seq;
            REQUIRE(head >= seen);
            seen = head;
            CHECK(session.feed(1, 0, head, 1 << 20).rows.size() == head);
            CHECK(session.scope(1).rows == static_cast<std::int64_t>(head));
        });
    for (auto& one : working)
        one.get();
    CHECK(seen == 4 * each);
}

SCENARIO("tenants side by side see nothing of each other and wait for nobody")
{
    Database database;
    PostgresStore::create(database.address, database.town);
    PostgresStore::create(database.address, database.village);
    CHECK_THROWS_WITH(PostgresStore::create(database.address, database.town), Catch::Contains("already"));
    const auto first = database.open(database.town), second = database.open(database.village);
    appendOne(*first);
    first->write([&](Session&) {
        // The town's row is locked here; the village goes on.
        appendOne(*second);
        appendOne(*second);
    });
    first->read([](const Session& session) { CHECK(session.head().seq == 1); });
    second->read([](const Session& session) {
        CHECK(session.head().seq == 2);
        CHECK(session.rowCount(5) == 2);
    });
    CHECK_THROWS_WITH(database.open(std::string(16, 'x')), Catch::Contains("does not hold"));
}

SCENARIO("connections are cut, and the store goes on with new ones")
{
    Database database;
    PostgresStore::create(database.address, database.town);
    const auto store = database.open(database.town);
    appendOne(*store);
    const auto cutAll = [&] {
        database.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                     "WHERE datname = current_database() AND pid <> pg_backend_pid()");
    };
    GIVEN("they lay idle")
    {
        store->read([](const Session& session) { CHECK(session.head().seq == 1); });
        cutAll();
        CHECK_NOTHROW(appendOne(*store));
        store->read([](const Session& session) { CHECK(session.head().seq == 2); });
    }
    GIVEN("a write was under way: nothing of it stays, and it is told so")
    {
        CHECK_THROWS_AS(store->write([&](Session& session) {
            session.appendHistory({2, 2, 1, 2, "h", std::string(32, 'c')});
            cutAll();
        }),
                        StorageFailure);
        store->read([](const Session& session) { CHECK(session.head().seq == 1); });
        CHECK_NOTHROW(appendOne(*store));
    }
    GIVEN("a read was under way")
    {
        CHECK_THROWS_AS(store->read([&](const Session& session) {
            cutAll();
            session.head();
        }),
                        StorageFailure);
        store->read([](const Session& session) { CHECK(session.head().seq == 1); });
    }
    GIVEN("the whole server lost its power")
    {
        test::postgresCluster().restart();
        store->read([](const Session& session) { CHECK(session.head().seq == 1); });
        CHECK_NOTHROW(appendOne(*store));
    }
}

SCENARIO("a commit whose wait for the standby was ended is not called safe")
{
    Database database;
    PostgresStore::create(database.address, database.town);
    const auto store = database.open(database.town);
    appendOne(*store);
    const auto waitsFor = [&](const std::string& standbys) {
        database.ask("ALTER SYSTEM SET synchronous_standby_names = '" + standbys + "'");
        database.ask("SELECT pg_reload_conf()");
    };
    waitsFor("nobody");
    // The server takes a moment to know of its new setting.
    auto writing = std::async(std::launch::async, [&] {
        for (int i = 0; i < 1'000; ++i)
            appendOne(*store);
    });
    while (writing.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready)
        database.ask("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
    waitsFor("");
    CHECK_THROWS_AS(writing.get(), StorageFailure);
    CHECK_NOTHROW(appendOne(*store));
}

SCENARIO("the schema is made once, and a newer one is left alone")
{
    const auto address = test::postgresCluster().freshDatabase();
    const std::string town(16, 't');
    Metrics metrics;
    CHECK_THROWS_WITH(PostgresStore(address, town, metrics), Catch::Contains("lykta-central migrate --store"));
    std::vector<std::future<int>> migrating; // those that come at once wait for each other
    for (int i = 0; i < 3; ++i)
        migrating.push_back(std::async(std::launch::async, [&] {
            PostgresConnection one(address);
            return migratePostgres(one);
        }));
    for (auto& one : migrating)
        CHECK(one.get() >= 1);
    PostgresConnection connection(address);
    const auto version = migratePostgres(connection);
    PostgresStore::create(address, town);
    CHECK_NOTHROW(PostgresStore(address, town, metrics));
    THEN("rows are spread over partitions, and bodies are stored as they are")
    {
        CHECK(connection.run("SELECT count(*) FROM pg_inherits WHERE inhparent = 'lykta.record'::regclass")
                  .signedAt(0, 0) == 16);
        CHECK(connection
                  .run("SELECT count(*) FROM pg_attribute a JOIN pg_inherits i ON a.attrelid = i.inhrelid "
                       "WHERE i.inhparent = 'lykta.record'::regclass AND attname = 'body' AND attstorage = 'e'")
                  .signedAt(0, 0) == 16);
    }
    THEN("a newer build's schema is refused in words, and not touched")
    {
        connection.run("INSERT INTO lykta.schema_version (version) VALUES (" + std::to_string(version + 1) + ")");
        CHECK_THROWS_WITH(PostgresStore(address, town, metrics), Catch::Contains("newer"));
        CHECK_THROWS_WITH(migratePostgres(connection), Catch::Contains("newer"));
        CHECK(connection.run("SELECT max(version) FROM lykta.schema_version").signedAt(0, 0) == version + 1);
    }
    THEN("a server that may lose commits is not used")
    {
        connection.run(
            "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET synchronous_commit = off'; "
            "END $$");
        CHECK_THROWS_WITH(PostgresStore(address, town, metrics), Catch::Contains("synchronous_commit"));
    }
}

SCENARIO("a database of the first schema, filled and in use, is brought to the newest with all that it holds")
{
    Database database;
    PostgresStore::create(database.address, database.town);
    const auto rowsOfWalk = [&](CentralStore& store) {
        std::vector<std::string> bodies;
        store.read([&](const Session& session) {
            for (const auto& row : session.feed(sync::everyWalkScope, 0, session.head().seq, 1 << 20).rows)
                bodies.push_back(row.row.body.value_or("(a stone)"));
        });
        return bodies;
    };
    std::vector<std::string> before;
    const std::string leads(16, 'L');
    {
        const auto store = database.open(database.town);
        for (int i = 0; i < 50; ++i)
            store->write([&](Session& session) {
                const auto seq = session.head().seq + 1;
                session.putRow({5, std::string(16, static_cast<char>('a' + i)), i % 2 == 0 ? -7 : 1, seq, seq,
                                "row " + std::to_string(i)});
                session.appendHistory({seq, seq, 1, seq, std::string(32, 'h'), std::string(32, static_cast<char>(i))});
            });
        before = rowsOfWalk(*store);
        store->write([&](Session& session) {
            session.putDevice({leads, "leader", std::string(32, 't'), 9, 1, 1, 0, 4});
            session.putGrant(leads, {-9'000'000'000'000'000'000, 7, 1, 0});
        });
    }
    REQUIRE(before.size() == 25);
    database.ask("DROP INDEX lykta.record_walks; CREATE INDEX record_seq ON lykta.record (tenant, seq); "
                 "DELETE FROM lykta.schema_version WHERE version > 1");
    CHECK_THROWS_WITH(database.open(database.town), Catch::Contains("older schema"));
    PostgresConnection connection(database.address);
    const auto version = migratePostgres(connection);
    CHECK(version > 1);
    CHECK(migratePostgres(connection) == version);
    const auto store = database.open(database.town);
    CHECK(rowsOfWalk(*store) == before);
    appendOne(*store);
    store->read([&](const Session& session) {
        CHECK(session.head().seq == 51);
        // Who leads a walk gets what is its leaders' alone, and hears of it.
        std::set<sync::Scope> scopes;
        for (const auto& grant : session.grants(leads))
            scopes.insert(grant.scope);
        CHECK(scopes == std::set<sync::Scope>{-9'000'000'000'000'000'000, -9'000'000'000'000'000'000 | 1ll << 62, 5});
        CHECK(session.device(leads)->grantsVersion == 5);
    });
    CHECK(database.ask("SELECT count(*) FROM pg_indexes WHERE schemaname = 'lykta' AND indexname = 'record_walks'")
              .signedAt(0, 0) == 1);
    CHECK(database.ask("SELECT count(*) FROM pg_indexes WHERE schemaname = 'lykta' AND indexname = 'record_seq'")
              .signedAt(0, 0) == 0);
}

TEST_CASE("every table and column of both schemas is copied by a move")
{
    const test::TemporaryFolder folder;
    SqliteStore::create(folder.path() / "central.sqlite");
    const SqliteConnection embedded(folder.path() / "central.sqlite", false);
    PostgresConnection grown(test::postgresCluster().migratedDatabase());
    std::set<std::string> copied, inSqlite, inPostgres;
    for (const auto& table : storeTables())
        for (const auto& column : table.columns)
            copied.insert(table.name + "." + column.name);
    SQLite::Statement columns(embedded.database, "SELECT m.name || '.' || c.name FROM sqlite_schema m "
                                                 "JOIN pragma_table_info(m.name) c WHERE m.type = 'table'");
    while (columns.executeStep())
        inSqlite.insert(columns.getColumn(0).getString());
    const auto rows =
        grown.run("SELECT relname || '.' || attname FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid "
                  "WHERE relnamespace = 'lykta'::regnamespace AND relkind IN ('r', 'p') "
                  "AND NOT relispartition AND attnum > 0 AND attname <> 'tenant' "
                  "AND relname <> 'schema_version'");
    for (std::size_t i = 0; i < rows.size(); ++i)
        inPostgres.insert(std::string(rows.text(i, 0)));
    // What only the embedded one has: row numbers, and the key of its one row of «store».
    inSqlite.erase("record.n");
    inSqlite.erase("store.one");
    CHECK(inSqlite == copied);
    CHECK(inPostgres == copied);
}

TEST_CASE("an address is printed without its password")
{
    CHECK(withoutPassword("postgres://lykta:secret@db.example:5432/lykta") == "postgres://lykta@db.example:5432/lykta");
    CHECK(withoutPassword("postgres://lykta@db.example/lykta") == "postgres://lykta@db.example/lykta");
    CHECK(withoutPassword("postgres:///lykta") == "postgres:///lykta");
}

// Both central stores take the same observations in batches of 500, each batch one durable commit with its merge, its
// history and its digests; beside them, in the same run, the plain multi-row insert of the same rows with as many
// commits. Then many writers at once, one row each. Medians of the rounds.
//   bench_central_store [OBSERVATIONS [ROUNDS [FOLDER]]]
#include "bench/central_batches.h"
#include "bench/samples.h"
#include "bench/scratch_folder.h"
#include "support/postgres_cluster.h"
#include "sync/central/postgres_schema.h"
#include "sync/central/postgres_store.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_connection.h"
#include "sync/central/sqlite_store.h"

#include <atomic>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

using namespace lykta;

namespace {

constexpr std::size_t perBatch = 500;
constexpr unsigned writers = 64;

struct Measured
{
    bench::Samples store, floor, writersRate;
};

void print(const char* store, unsigned count, unsigned single, const Measured& measured)
{
    const auto ours = measured.store.quantile(0.5) / 1000, floor = measured.floor.quantile(0.5) / 1000;
    std::cout << nlohmann::json{{"bench", "central_store"}, {"store", store},
                                {"count", count},           {"batch", perBatch},
                                {"seconds", ours},          {"plain_insert_seconds", floor},
                                {"ratio", ours / floor},    {"rounds", measured.store.count()}}
              << std::endl;
    const auto ms = measured.writersRate.quantile(0.5);
    std::cout << nlohmann::json{{"bench", "central_store_writers"},
                                {"store", store},
                                {"writers", writers},
                                {"rows", single},
                                {"seconds", ms / 1000},
                                {"per_second", single / ms * 1000}}
              << std::endl;
}

/// `single` rows of as many batches, each committed for itself, by `writers` threads at once, each with a node of its
/// own.
void writeAtOnce(central::CentralStore& store, unsigned single)
{
    std::atomic<unsigned> next = 0;
    std::vector<std::thread> threads;
    for (unsigned writer = 0; writer < writers; ++writer)
        threads.emplace_back([&] {
            for (unsigned n = 0; (n = next++) < single;)
                store.write([&](central::Session& session) {
                    const auto head = session.head();
                    session.putRow({5, central::sha256Of(std::to_string(n)).substr(0, 16), 1, head.seq + 1, n,
                                    std::string(300, 'b')});
                    auto scope = session.scope(1);
                    scope.head = head.seq + 1;
                    ++scope.rows;
                    session.putScope(scope);
                    session.appendHistory(
                        {head.seq + 1, bench::benchNowMs, 1, head.seq + 1, std::string(32, 'h'), std::string(32, 'c')});
                });
        });
    for (auto& thread : threads)
        thread.join();
}

} // namespace

int main(int argc, char** argv)
try {
    const unsigned count = argc > 1 ? static_cast<unsigned>(std::stoul(argv[1])) : 10'000;
    const unsigned rounds = argc > 2 ? static_cast<unsigned>(std::stoul(argv[2])) : 5;
    const unsigned single = count / 5;
    const bench::ScratchFolder folder(argc > 3 ? argv[3] : std::filesystem::temp_directory_path());
    const auto rows = bench::observationsToStore(count);
    const auto batches = bench::batchesOf(rows, perBatch);
    const auto inserts = bench::plainInserts(rows, perBatch);
    const auto database = test::postgresCluster().migratedDatabase();
    central::PostgresConnection plain(database);
    central::Metrics metrics;
    Measured embedded, postgres;
    for (unsigned round = 0; round < rounds; ++round) {
        plain.run("DROP TABLE IF EXISTS plain");
        plain.run(bench::plainTable("UUID"));
        postgres.floor.time([&] {
            for (const auto& insert : inserts)
                plain.run(insert);
        });
        const auto id = central::randomBytes(16);
        central::PostgresStore::create(database, id);
        {
            central::PostgresStore store(database, id, metrics);
            bench::putBenchDevice(store);
            postgres.store.time([&] { bench::ingest(store, batches); });
        }
        const auto other = central::randomBytes(16);
        central::PostgresStore::create(database, other);
        {
            central::PostgresStore store(database, other, metrics);
            postgres.writersRate.time([&] { writeAtOnce(store, single); });
        }

        const auto file = folder.path() / ("central" + std::to_string(round));
        central::SqliteStore::create(file);
        {
            central::SqliteStore store(file, metrics);
            bench::putBenchDevice(store);
            embedded.store.time([&] { bench::ingest(store, batches); });
        }
        central::SqliteConnection connection(file, true);
        connection.database.exec(bench::plainTable("TEXT"));
        embedded.floor.time([&] {
            for (const auto& insert : inserts)
                connection.database.exec(insert);
        });
        const auto second = folder.path() / ("writers" + std::to_string(round));
        central::SqliteStore::create(second);
        central::SqliteStore store(second, metrics);
        embedded.writersRate.time([&] { writeAtOnce(store, single); });
    }
    print("postgres", count, single, postgres);
    print("embedded", count, single, embedded);
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_central_store: " << error.what() << '\n';
    return 1;
}

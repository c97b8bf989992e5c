// Saving an observation (record, projection, journal entry, one durable commit) against one raw durable insert of the
// same size into a bare SQLite table. The two take turns, so that both meet the same disk.
//   bench_save [COUNT [FOLDER]]
#include "bench/sample_observation.h"
#include "bench/samples.h"
#include "bench/scratch_folder.h"
#include "capture/record_observation.h"
#include "store/store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

using namespace lykta;

namespace {

Uuid makeWalk(store::Store& store, const WallClock& clock)
{
    Walk walk;
    walk.id = Uuid::v7(clock.now().ms);
    walk.walk = walk.id;
    walk.title = "Mätning";
    walk.plannedStart = clock.now();
    store.door().commit([&](store::Writer& writer) { writer.create(walk); });
    return walk.id;
}

} // namespace

int main(int argc, char** argv)
try {
    const unsigned count = argc > 1 ? static_cast<unsigned>(std::stoul(argv[1])) : 2000;
    const bench::ScratchFolder folder(argc > 2 ? argv[2] : std::filesystem::temp_directory_path());

    SQLite::Database raw((folder.path() / "raw.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    raw.exec("PRAGMA journal_mode=WAL");
    raw.exec("PRAGMA synchronous=FULL");
    raw.exec("CREATE TABLE row (id BLOB PRIMARY KEY, body BLOB NOT NULL) STRICT");
    SQLite::Statement insert(raw, "INSERT INTO row VALUES (?, ?)");

    const SystemClock clock;
    auto opened = store::Store::open(folder.path() / "phone", clock);
    auto& store = *std::get<store::Store::Ready>(opened).store;
    const auto walk = makeWalk(store, clock);

    bench::Samples saved, inserted;
    for (unsigned n = 0; n < count; ++n) {
        const auto input = bench::sampleObservation(walk, clock.now(), n);
        const std::string body = input.note + std::string(200, 'x');
        inserted.time([&] {
            insert.reset();
            insert.bind(1, input.id.bytes.data(), static_cast<int>(input.id.bytes.size()));
            insert.bind(2, body.data(), static_cast<int>(body.size()));
            insert.exec();
        });
        saved.time([&] { capture::recordObservation(store, input, ""); });
    }
    if (store.observations().countOfWalk(walk) != count)
        throw std::runtime_error("not every observation was saved");

    std::cout << nlohmann::json{{"bench", "save"},
                                {"count", count},
                                {"save_p50_ms", saved.quantile(0.5)},
                                {"save_p99_ms", saved.quantile(0.99)},
                                {"raw_insert_p50_ms", inserted.quantile(0.5)},
                                {"raw_insert_p99_ms", inserted.quantile(0.99)},
                                {"p50_ratio", saved.quantile(0.5) / inserted.quantile(0.5)},
                                {"p50_ratio_target", 1.5}}
              << std::endl;
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_save: " << error.what() << '\n';
    return 1;
}

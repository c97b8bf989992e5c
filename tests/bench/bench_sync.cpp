// What sync costs beside its floors, measured in the same run on the same disk, as JSON lines: 10,000 lifelike
// observations pushed to a real lykta-central and pulled into an empty phone, 200 photos of 400 KiB, an edit of one
// field, an idle round, and the cost of a row as the store grows from 1,000 rows to 1,000,000, with a table and a plot
// of it on standard error.
//   bench_sync LYKTA-CENTRAL [--rows N] [--photos N] [--sizes N,N,…] [--folder DIR]
#include "bench/bench_phone.h"
#include "bench/growth_plot.h"
#include "bench/lifelike_row.h"
#include "bench/noise_photo.h"
#include "bench/samples.h"
#include "bench/scratch_folder.h"
#include "bench/sync_floors.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

using namespace lykta;
using nlohmann::json;

namespace {

constexpr std::size_t photoBytes = 400u << 10;

struct Site
{
    Site(const std::string& program, const std::filesystem::path& parent)
        : folder(parent), central(program, folder.path() / "central")
    {
        central.run("init");
        central.start();
    }

    bench::ScratchFolder folder;
    test::CentralProcess central;
};

std::vector<Observation> rowsOf(const Uuid& walk, std::size_t first, std::size_t count)
{
    std::vector<Observation> rows;
    rows.reserve(count);
    const auto now = SystemClock().now();
    for (auto n = first; n < first + count; ++n)
        rows.push_back(
            bench::lifelikeObservation(walk, {now.ms - 86'400'000, now.offsetMinutes}, static_cast<unsigned>(n)));
    return rows;
}

struct Moved
{
    double seconds = 0;
    std::uint64_t sent = 0, received = 0, bodies = 0, calls = 0;
};

Moved moved(bench::BenchPhone& phone, const std::function<bool(const sync::SyncStatus&)>& enough)
{
    const auto& wire = phone.wire();
    const std::uint64_t sent = wire.sent, received = wire.received, bodies = wire.bodies, calls = wire.calls;
    Moved out;
    out.seconds = phone.sync(enough);
    out.sent = wire.sent - sent;
    out.received = wire.received - received;
    out.bodies = wire.bodies - bodies;
    out.calls = wire.calls - calls;
    return out;
}

bool nothingWaits(const sync::SyncStatus& status)
{
    return status.rows.waiting == 0;
}

Moved idle(bench::BenchPhone& phone)
{
    moved(phone, nothingWaits); // settles whatever the work before has left
    bench::Samples samples;
    Moved out;
    for (int round = 0; round < 20; ++round) {
        out = moved(phone, nothingWaits);
        samples.add(out.seconds * 1'000);
    }
    out.seconds = samples.quantile(0.5) / 1'000;
    return out;
}

Moved editOneField(bench::BenchPhone& phone, const Uuid& id)
{
    const auto opened = phone.store().observations().open(id).value();
    auto row = opened.row;
    row.status = ObservationStatus::Done;
    phone.store().door().commit([&](store::Writer& writer) { writer.update(opened, row); });
    return moved(phone, nothingWaits);
}

void print(json line)
{
    std::cout << line << std::endl;
}

/// Rows up and down at one size; the phone that has them all stays for what comes after.
struct Grown
{
    Moved push, pull;
    std::unique_ptr<bench::BenchPhone> phone;
    Uuid walk, inTheMiddle;
    std::vector<Observation> rows; ///< the first of them, as many as were to be kept
};

Grown grow(Site& site, std::size_t count, std::size_t keep)
{
    constexpr std::size_t atOnce = 10'000; // a million of them would not fit a small machine
    Grown grown;
    grown.phone = std::make_unique<bench::BenchPhone>(site.central, site.folder.path() / "phone");
    grown.walk = grown.phone->planWalk();
    for (std::size_t first = 0; first < count; first += atOnce) {
        auto rows = rowsOf(grown.walk, first, std::min(atOnce, count - first));
        grown.phone->save(rows);
        if (count / 2 >= first && count / 2 < first + rows.size())
            grown.inTheMiddle = rows[count / 2 - first].id;
        if (first < keep)
            std::move(rows.begin(), rows.end(), std::back_inserter(grown.rows));
    }
    grown.push = moved(*grown.phone, [&](const auto& s) { return s.rows.waiting == 0 && s.rows.confirmed >= count; });
    bench::BenchPhone other(site.central, site.folder.path() / "other");
    grown.pull = moved(other, [&](const auto&) { return true; });
    if (other.store().observations().countOfWalk(grown.walk) != count)
        throw std::runtime_error("the other phone has not got every row");
    return grown;
}

void measurePhotos(Site& site, Grown& grown, unsigned count)
{
    std::vector<std::string> photos;
    for (unsigned n = 0; n < count; ++n)
        photos.push_back(bench::noisePhoto(photoBytes, n));
    const auto floor = bench::photoFloor(site.folder.path(), photos);
    const auto bytes = grown.phone->savePhotos(grown.walk, photos);
    const auto up = moved(*grown.phone, [&](const auto& s) { return s.photos.waiting == 0; });
    print({{"bench", "sync_photos"},
           {"count", count},
           {"photo_bytes", bytes},
           {"floor_sha256", floor.sha256},
           {"floor_put", floor.put},
           {"floor_fsync", floor.fsync},
           {"floor", floor.sum()},
           {"seconds", up.seconds},
           {"times_floor", up.seconds / floor.sum()},
           {"requests", up.calls}});
}

void measureRows(Site& site, Grown& grown)
{
    const auto floor = bench::rowFloor(site.folder.path(), grown.rows);
    const auto count = static_cast<double>(grown.rows.size());
    print({{"bench", "sync_floor"},
           {"rows", grown.rows.size()},
           {"insert", floor.insert},
           {"compress", floor.compress},
           {"put", floor.put},
           {"floor", floor.sum()},
           {"json_zstd_bytes_per_row", static_cast<double>(floor.jsonBytes) / count}});
    const auto told = [&](const char* name, const Moved& moved, std::uint64_t bytes) {
        print({{"bench", name},
               {"rows", grown.rows.size()},
               {"seconds", moved.seconds},
               {"times_floor", moved.seconds / floor.sum()},
               {"rows_per_second", count / moved.seconds},
               {"wire_bytes_per_row", static_cast<double>(bytes) / count},
               {"requests", moved.calls}});
    };
    told("sync_push", grown.push, grown.push.sent);
    told("sync_pull", grown.pull, grown.pull.received);
}

bench::GrowthPoint measureSize(const std::string& program, const std::filesystem::path& folder, std::size_t size)
{
    Site site(program, folder);
    auto grown = grow(site, size, 0);
    const auto still = idle(*grown.phone);
    const auto edit = editOneField(*grown.phone, grown.inTheMiddle);
    const auto perRow = [&](double seconds) { return seconds * 1e6 / static_cast<double>(size); };
    print({{"bench", "sync_size"},
           {"rows", size},
           {"push_us_per_row", perRow(grown.push.seconds)},
           {"pull_us_per_row", perRow(grown.pull.seconds)},
           {"push_bytes_per_row", static_cast<double>(grown.push.sent) / static_cast<double>(size)},
           {"pull_bytes_per_row", static_cast<double>(grown.pull.received) / static_cast<double>(size)},
           {"edit_requests", edit.calls},
           {"edit_wire_bytes", edit.sent + edit.received},
           {"edit_body_bytes", edit.bodies},
           {"edit_ms", edit.seconds * 1e3},
           {"idle_requests", still.calls},
           {"idle_body_bytes", still.bodies},
           {"idle_ms", still.seconds * 1e3}});
    return {size, perRow(grown.push.seconds), perRow(grown.pull.seconds), edit.seconds * 1e3};
}

} // namespace

int main(int argc, char** argv)
try {
    CLI::App arguments("What sync costs beside its floors.");
    std::string program;
    std::filesystem::path folder = std::filesystem::temp_directory_path();
    std::size_t rows = 10'000;
    unsigned photos = 200;
    std::vector<std::size_t> sizes{1'000, 10'000, 100'000, 1'000'000};
    arguments.add_option("central", program, "the program lykta-central")->required();
    arguments.add_option("--rows", rows, "rows pushed and pulled beside the floors");
    arguments.add_option("--photos", photos, "photos of 400 KiB");
    arguments.add_option("--sizes", sizes, "sizes of the store to compare")->delimiter(',');
    arguments.add_option("--folder", folder, "lies on the disk to be measured");
    CLI11_PARSE(arguments, argc, argv);

    if (rows > 0) {
        Site site(program, folder);
        auto grown = grow(site, rows, rows);
        measureRows(site, grown);
        if (photos > 0)
            measurePhotos(site, grown, photos);
    }
    std::vector<bench::GrowthPoint> points;
    for (const auto size : sizes)
        points.push_back(measureSize(program, folder, size));
    bench::plotGrowth(std::cerr, points);
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_sync: " << error.what() << '\n';
    return 1;
}

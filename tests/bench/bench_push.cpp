// One phone brings a heavy round to a real lykta-central over loopback: observations of about 600 bytes, then photos of
// 400 KiB. Seconds until central has acknowledged (which it does only when it is on disk), and bytes on the wire.
//   bench_push LYKTA-CENTRAL [OBSERVATIONS [PHOTOS [FOLDER]]]
#include "bench/counting_transport.h"
#include "bench/noise_photo.h"
#include "bench/sample_observation.h"
#include "bench/scratch_folder.h"
#include "store/store.h"
#include "support/central_process.h"
#include "sync/device/curl_transport.h"
#include "sync/device/enroller.h"
#include "sync/device/sync_engine.h"

#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

using namespace lykta;

namespace {

constexpr std::size_t photoBytes = 400u << 10;

/// Waits on the engine's thread for a status that fulfils a condition; ends at once when a person would be needed.
class Watch
{
  public:
    void take(const sync::SyncStatus& status)
    {
        const std::lock_guard lock(m_mutex);
        m_status = status;
        m_changed.notify_all();
    }

    template <class Condition>
    void until(Condition&& fulfilled, const char* what)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::minutes(10),
                           [&] { return fulfilled(m_status) || m_status.phase == sync::Phase::Stopped; });
        if (!fulfilled(m_status))
            throw std::runtime_error(std::string(what) + " did not come: " + m_status.detail);
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    sync::SyncStatus m_status;
};

Observation rowOf(const capture::ObservationInput& input)
{
    Observation row;
    row.id = input.id;
    row.walk = input.walk;
    row.category = input.category;
    row.polarity = input.polarity;
    row.severity = input.severity;
    row.note = input.note;
    row.suggestion = input.suggestion;
    row.position = input.position;
    row.observedAt = input.observedAt;
    row.light = input.light;
    return row;
}

/// Rows are written 250 a commit: what is measured here is the way to central.
Uuid saveObservations(store::Store& store, const WallClock& clock, unsigned count)
{
    Walk walk;
    walk.id = Uuid::v7(clock.now().ms);
    walk.walk = walk.id;
    walk.title = "Mätning";
    walk.plannedStart = clock.now();
    store.door().commit([&](store::Writer& writer) { writer.create(walk); });
    for (unsigned n = 0; n < count;)
        store.door().commit([&](store::Writer& writer) {
            for (unsigned in = 0; in < 250 && n < count; ++in, ++n)
                writer.create(rowOf(bench::sampleObservation(walk.id, clock.now(), n)));
        });
    return walk.id;
}

std::uint64_t savePhotos(store::Store& store, const WallClock& clock, const Uuid& walk, unsigned count)
{
    const auto observation = store.observations().ofWalk(walk, 0, 1).front().row.id;
    std::uint64_t bytes = 0;
    for (unsigned n = 0; n < count; ++n) {
        const auto file = store.photoFiles().add(bench::noisePhoto(photoBytes, n));
        Photo photo;
        photo.id = Uuid::v7(clock.now().ms);
        photo.walk = walk;
        photo.observation = observation;
        photo.sha256 = file.sha256;
        photo.size = file.size;
        photo.role = PhotoRole::Context;
        photo.takenAt = clock.now();
        store.door().commit([&](store::Writer& writer) {
            writer.create(photo);
            writer.attachFile(photo.id, file.sha256, file.name, file.size);
        });
        bytes += file.size;
    }
    return bytes;
}

sync::Joined enrolCoordinator(const test::CentralProcess& central, sync::SyncStore& syncStore)
{
    const auto address = central.address();
    const auto invited = central.run("invite", {"--role", "coordinator", "--address", address, "--json"});
    const sync::Invitation invitation{address, nlohmann::json::parse(invited).at("code"), ""};
    sync::CurlTransport transport(sync::Access{address, "", {}});
    std::string device;
    std::uint64_t node = 0;
    syncStore.transaction([&]() -> std::vector<std::uint32_t> {
        device = syncStore.replica().device();
        node = syncStore.replica().node();
        return {};
    });
    const auto result = sync::enrol(transport, invitation, device, node, std::string(16, 'n'), "");
    if (!result.joined)
        throw std::runtime_error("central did not enrol the phone: " + result.detail);
    syncStore.transaction([&]() -> std::vector<std::uint32_t> {
        syncStore.replica().enrol(result.joined->store);
        return {};
    });
    return *result.joined;
}

} // namespace

int main(int argc, char** argv)
try {
    if (argc < 2)
        throw std::runtime_error("bench_push LYKTA-CENTRAL [OBSERVATIONS [PHOTOS [FOLDER]]]");
    const std::string program = argv[1];
    const unsigned observations = argc > 2 ? static_cast<unsigned>(std::stoul(argv[2])) : 10'000;
    const unsigned photos = argc > 3 ? static_cast<unsigned>(std::stoul(argv[3])) : 200;
    const bench::ScratchFolder folder(argc > 4 ? argv[4] : std::filesystem::temp_directory_path());
    test::CentralProcess central(program, folder.path() / "central");
    central.run("init");
    central.start();

    const SystemClock clock;
    auto opened = store::Store::open(folder.path() / "phone", clock);
    auto& store = *std::get<store::Store::Ready>(opened).store;
    auto syncStore = store.syncStore();
    const auto joined = enrolCoordinator(central, *syncStore);
    const auto walk = saveObservations(store, clock, observations);

    bench::WireCount wire;
    Watch watch;
    sync::SyncEngine engine(
        std::move(syncStore),
        std::make_unique<bench::CountingTransport>(
            std::make_unique<sync::CurlTransport>(sync::Access{central.address(), joined.token, {}}), wire),
        [&](const sync::SyncStatus& status) { watch.take(status); });
    engine.setNetwork({true, sync::Metering::Unmetered});

    auto begun = std::chrono::steady_clock::now();
    const auto seconds = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    };
    engine.start();
    watch.until([&](const auto& s) { return s.rows.waiting == 0 && s.rows.confirmed > observations; }, "the rows");
    std::cout << nlohmann::json{{"bench", "push_observations"},   {"count", observations},
                                {"seconds", seconds()},           {"per_second", observations / seconds()},
                                {"bytes_sent", wire.sent.load()}, {"bytes_received", wire.received.load()},
                                {"requests", wire.calls.load()}}
              << std::endl;

    if (photos > 0) {
        const auto bytes = savePhotos(store, clock, walk, photos);
        const std::uint64_t sentBefore = wire.sent, receivedBefore = wire.received, callsBefore = wire.calls;
        begun = std::chrono::steady_clock::now();
        engine.syncNow();
        watch.until([&](const auto& s) { return s.photos.waiting == 0 && s.photos.confirmed == photos; }, "the photos");
        std::cout << nlohmann::json{{"bench", "push_photos"},
                                    {"count", photos},
                                    {"photo_bytes", bytes},
                                    {"seconds", seconds()},
                                    {"bytes_sent", wire.sent - sentBefore},
                                    {"bytes_received", wire.received - receivedBefore},
                                    {"requests", wire.calls - callsBefore}}
                  << std::endl;
    }
    engine.stop();
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_push: " << error.what() << '\n';
    return 1;
}

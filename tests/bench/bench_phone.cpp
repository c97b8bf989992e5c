#include "bench/bench_phone.h"

#include "sync/device/curl_transport.h"
#include "sync/device/enroller.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::bench {

namespace {

sync::Joined enrol(const test::CentralProcess& central, store::Store& store)
{
    const auto address = central.address();
    const auto invited = central.run("invite", {"--role", "coordinator", "--address", address, "--json"});
    const sync::Invitation invitation{address, nlohmann::json::parse(invited).at("code"), ""};
    sync::CurlTransport transport(sync::Access{address, "", {}});
    const auto result =
        sync::enrol(transport, invitation, store.device().text(), store.replica().node(), std::string(16, 'n'), "");
    if (!result.joined)
        throw std::runtime_error("central did not enrol the phone: " + result.detail);
    store.door().commit([&](store::Writer&) { store.replica().enrol(result.joined->store); });
    return *result.joined;
}

bool resting(sync::Phase phase)
{
    return phase == sync::Phase::Idle || phase == sync::Phase::BackingOff || phase == sync::Phase::Stopped;
}

} // namespace

BenchPhone::BenchPhone(const test::CentralProcess& central, const std::filesystem::path& folder)
{
    auto opened = store::Store::open(folder, m_clock);
    m_store = std::move(std::get<store::Store::Ready>(opened).store);
    const auto joined = enrol(central, *m_store);
    m_engine = std::make_unique<sync::SyncEngine>(
        m_store->syncStore(),
        std::make_unique<CountingTransport>(
            std::make_unique<sync::CurlTransport>(sync::Access{central.address(), joined.token, {}}), m_wire),
        [this](const sync::SyncStatus& status) {
            const std::lock_guard lock(m_mutex);
            m_working = m_working || !resting(status.phase);
            m_status = status;
            m_changed.notify_all();
        });
    m_engine->setNetwork({true, sync::Metering::Unmetered});
}

Uuid BenchPhone::planWalk()
{
    Walk walk;
    walk.id = Uuid::v7(m_clock.now().ms);
    walk.walk = walk.id;
    walk.title = "Mätning";
    walk.plannedStart = m_clock.now();
    m_store->door().commit([&](store::Writer& writer) { writer.create(walk); });
    return walk.id;
}

void BenchPhone::save(const std::vector<Observation>& rows)
{
    for (std::size_t n = 0; n < rows.size();)
        m_store->door().commit([&](store::Writer& writer) {
            for (unsigned in = 0; in < 250 && n < rows.size(); ++in, ++n)
                writer.create(rows[n]);
        });
}

std::uint64_t BenchPhone::savePhotos(const Uuid& walk, const std::vector<std::string>& photos)
{
    const auto observation = m_store->observations().ofWalk(walk, 0, 1).front().row.id;
    std::uint64_t bytes = 0;
    for (const auto& jpeg : photos) {
        const auto file = m_store->photoFiles().add(jpeg);
        Photo photo;
        photo.id = Uuid::v7(m_clock.now().ms);
        photo.walk = walk;
        photo.observation = observation;
        photo.sha256 = file.sha256;
        photo.size = file.size;
        photo.takenAt = m_clock.now();
        m_store->door().commit([&](store::Writer& writer) {
            writer.create(photo);
            writer.attachFile(photo.id, file.sha256, file.name, file.size);
        });
        bytes += file.size;
    }
    return bytes;
}

double BenchPhone::sync(const std::function<bool(const sync::SyncStatus&)>& enough)
{
    {
        const std::lock_guard lock(m_mutex);
        m_working = false;
        m_status = {};
    }
    const auto begun = std::chrono::steady_clock::now();
    if (!m_started)
        m_engine->start();
    m_started = true;
    m_engine->syncNow();
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::hours(1), [&] {
        return m_working && (m_status.phase == sync::Phase::Stopped || (resting(m_status.phase) && enough(m_status)));
    });
    if (!m_working || m_status.phase != sync::Phase::Idle || !enough(m_status))
        throw std::runtime_error("what was to come did not: " + m_status.detail);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

} // namespace lykta::bench

// A phone without a screen that works until it is killed: the real store, the use cases and the engine over libcurl. It
// tells on standard output what was promised, one line each, after the call that promised it has returned:
//   joined                  it has an identity
//   saved ID NOTE           an observation, ID with or without photos
//   photo ID SHA256         a photo of it
//   edited ID NOTE          its note is another now
//   synced                  (with --finish) nothing waits in either direction; the process ends by itself
#include "capture/attach_photo.h"
#include "capture/record_observation.h"
#include "crash/crash_task.h"
#include "domain/instant.h"
#include "store/store.h"
#include "support/chance.h"
#include "support/hex.h"
#include "support/temporary_folder.h"
#include "sync/device/curl_transport.h"
#include "sync/device/enroller.h"
#include "sync/device/remembered.h"
#include "sync/device/sync_engine.h"

#include <atomic>
#include <chrono>
#include <iostream>
#include <mutex>
#include <thread>

using namespace lykta;

namespace {

class CrashPhone
{
  public:
    explicit CrashPhone(const test::CrashTask& task) : m_task(task), m_chance(task.seed)
    {
        auto opened = store::Store::open(task.data, m_clock);
        auto& ready = std::get<store::Store::Ready>(opened);
        if (ready.salvage)
            throw std::runtime_error("the store was salvaged");
        m_store = std::move(ready.store);
        m_walk = Uuid::parse(task.walk).value();
        for (const auto& [row, state] : m_store->observations().ofWalk(m_walk))
            if (row.author == m_store->device())
                m_own.push_back(row.id);
    }

    /// The order is that of the app (engine_sync_control): token, address, and the enrolment last.
    void join()
    {
        if (m_store->replica().enrolment())
            return;
        const sync::Invitation invitation{m_task.address, m_task.code, ""};
        for (;;) {
            sync::CurlTransport transport({m_task.address, {}, {}});
            const auto result = sync::enrol(transport, invitation, m_store->device().text(), m_store->replica().node(),
                                            nonce(), m_store->setting("token").value_or(""));
            if (result.joined) {
                m_store->setSetting("token", result.joined->token);
                m_store->door().commit([&](store::Writer&) { m_store->replica().enrol(result.joined->store); });
                return test::say("joined");
            }
            if (result.failure != sync::JoinFailure::Unreachable && result.failure != sync::JoinFailure::NotCentral)
                throw std::runtime_error("not joined: " + result.detail);
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }

    void startSync()
    {
        sync::Access access{m_task.address, m_store->setting("token").value(), {}};
        m_engine =
            std::make_unique<sync::SyncEngine>(m_store->syncStore(), std::make_unique<sync::CurlTransport>(access),
                                               [this](const sync::SyncStatus& status) { heard(status); });
        m_engine->setNetwork({true, sync::Metering::Unmetered});
        m_engine->start();
    }

    void work()
    {
        for (;;) {
            if (m_own.empty() || !m_chance.oneIn(3))
                observe();
            else
                edit();
            m_engine->syncNow();
            std::this_thread::sleep_for(std::chrono::milliseconds(m_chance.below(60)));
        }
    }

    /// Syncs until nothing waits, twice: the first time may have brought what the second looks at.
    void finish()
    {
        for (int rounds = 0; rounds < 3; ++rounds) {
            m_atRest = false;
            m_engine->syncNow();
            while (!m_atRest) {
                if (m_stopped)
                    throw std::runtime_error("sync has stopped");
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                if (++m_waited % 100 == 0) {
                    m_engine->syncNow(); // does not wait for the back-off
                    test::say(standing());
                }
            }
        }
        test::say("synced");
    }

  private:
    /// The same one until it has worked: 16 bytes.
    std::string nonce()
    {
        if (const auto kept = m_store->setting("nonce"))
            return *kept;
        auto fresh = test::hexOf(m_store->device().raw()).substr(0, 16);
        m_store->setSetting("nonce", fresh);
        return fresh;
    }
    void heard(const sync::SyncStatus& status)
    {
        const std::lock_guard lock(m_mutex);
        m_status = status;
        m_stopped = status.phase == sync::Phase::Stopped;
        m_atRest = test::isAtRest(status);
    }
    std::string standing()
    {
        const std::lock_guard lock(m_mutex);
        return test::standingOf(m_status);
    }
    void observe()
    {
        capture::ObservationInput input;
        input.id = Uuid::v7(m_clock.now().ms);
        input.walk = m_walk;
        input.category = Category::Lighting;
        input.note = m_task.note(m_number++);
        input.position.point = GeoPoint{57.18639, 14.03611};
        input.position.source = PositionSource::Gps;
        input.observedAt = m_clock.now();
        const test::TemporaryFolder camera;
        for (auto photos = m_chance.oneIn(3) ? 1 + m_chance.below(2) : 0; photos > 0; --photos) {
            const auto attached = capture::attachPhoto(m_store->photoFiles(), m_clock,
                                                       camera.write("camera.jpg", test::noisePicture(m_chance)), {});
            if (!attached.photo)
                throw std::runtime_error("no photo: " + attached.detail);
            input.photos.push_back(*attached.photo);
        }
        m_store->drafts().put("observation", input.note);
        capture::recordObservation(*m_store, input, "observation");
        m_own.push_back(input.id);
        test::say("saved " + input.id.text() + ' ' + input.note);
        for (const auto& photo : input.photos)
            test::say("photo " + photo.id.text() + ' ' +
                      test::hexOf({reinterpret_cast<const char*>(photo.file.sha256.data()), photo.file.sha256.size()}));
    }
    void edit()
    {
        const auto& id = m_own[m_chance.below(m_own.size())];
        const auto opened = m_store->observations().open(id).value();
        auto row = opened.row;
        row.note = m_task.note(m_number++, true);
        m_store->door().commit([&](store::Writer& writer) { writer.update(opened, row); });
        test::say("edited " + id.text() + ' ' + row.note);
    }

    test::CrashTask m_task;
    test::Chance m_chance;
    SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
    Uuid m_walk;
    std::vector<Uuid> m_own;
    int m_number = 0, m_waited = 0;
    std::atomic<bool> m_atRest = false, m_stopped = false;
    std::mutex m_mutex;
    sync::SyncStatus m_status;
    std::unique_ptr<sync::SyncEngine> m_engine;
};

} // namespace

int main(int argc, char** argv)
{
    test::CrashTask task;
    if (const auto end = task.parse(argc, argv))
        return *end;
    try {
        CrashPhone phone(task);
        phone.join();
        phone.startSync();
        task.finish ? phone.finish() : phone.work();
    } catch (const std::exception& error) {
        std::cout << "failed " << error.what() << std::endl;
        return 1;
    }
}

#pragma once

#include "capture/track_recorder.h"
#include "engine_sync_control.h"
#include "platform/camera/fake_camera.h"
#include "platform/connectivity/fake_connectivity.h"
#include "platform/location/fake_location.h"
#include "platform/secure_storage/fake_secure_storage.h"
#include "support/central_process.h"
#include "support/temporary_store.h"
#include "ui/app.h"
#include "ui/phone.h"

#include <nlohmann/json.hpp>

namespace lykta::test {

/// A phone without a screen: the app's object over its real sync and a store of its own. `restart()` is what happens
/// to the process, the store and the secrets stay.
class UnseenPhone
{
  public:
    UnseenPhone()
    {
        runQt();
        start();
    }
    ~UnseenPhone() { stop(); }

    void restart()
    {
        stop();
        store.reopen();
        start();
    }
    ui::App& app() { return *m_app; }
    app::EngineSyncControl& sync() { return *m_sync; }

    TemporaryStore store;
    platform::FakeConnectivity connectivity;
    platform::FakeSecureStorage secrets;

  private:
    void start()
    {
        m_track = std::make_unique<capture::TrackRecorder>(*store, store.clock);
        m_sync = std::make_unique<app::EngineSyncControl>(*store, secrets, connectivity);
        m_app = std::make_unique<ui::App>(
            ui::Services{*store, store.clock, m_location, m_camera, connectivity, secrets, *m_sync, *m_track});
        m_sync->start();
    }
    void stop()
    {
        m_app.reset();
        m_sync.reset();
        m_track.reset();
    }

    platform::FakeLocation m_location;
    platform::FakeCamera m_camera;
    std::unique_ptr<capture::TrackRecorder> m_track;
    std::unique_ptr<app::EngineSyncControl> m_sync;
    std::unique_ptr<ui::App> m_app;
};

/// What `lykta-central invite` prints: {code, qr, role, walk, expires}.
inline nlohmann::json invited(const CentralProcess& central, std::vector<std::string> options)
{
    options.insert(options.end(), {"--address", central.address(), "--json"});
    return nlohmann::json::parse(central.run("invite", options));
}

} // namespace lykta::test

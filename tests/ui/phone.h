#pragma once

#include "capture/track_recorder.h"
#include "platform/camera/fake_camera.h"
#include "platform/connectivity/fake_connectivity.h"
#include "platform/location/fake_location.h"
#include "platform/secure_storage/fake_secure_storage.h"
#include "support/builders.h"
#include "support/staged_sync.h"
#include "support/temporary_store.h"
#include "ui/app.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QLocale>
#include <QVariant>
#include <memory>

namespace lykta::test {

/// What QObjects need to run in: one for the whole program.
inline void runQt()
{
    if (QCoreApplication::instance() != nullptr)
        return;
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication application(count, arguments);
}

/// Delivers what is posted until `done`; false after ten seconds.
template <class Done>
bool eventually(Done done)
{
    const QDeadlineTimer limit(10'000);
    while (!done()) {
        if (limit.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

/// One phone: a real store in a folder of its own, platform fakes, and the application's object over them. `kill()`
/// ends the application as a killed process does, `start()` begins a new one over the same folder.
class Phone
{
  public:
    Phone()
    {
        runQt();
        start();
    }
    ~Phone() { kill(); }

    void start()
    {
        if (!m_open)
            store.reopen();
        m_open = true;
        m_track = std::make_unique<capture::TrackRecorder>(*store, store.clock);
        app = std::make_unique<ui::App>(
            ui::Services{*store, store.clock, location, camera, connectivity, secrets, sync, *m_track, cascades});
    }
    void kill()
    {
        app.reset();
        m_track.reset();
        store.close();
        m_open = false;
    }
    void stand(GeoPoint point, double accuracy = 6, std::optional<double> heading = {})
    {
        location.arrive({point, accuracy, heading, store.clock.now().ms});
    }

    TemporaryStore store;
    platform::FakeLocation location;
    platform::FakeCamera camera;
    platform::FakeConnectivity connectivity;
    platform::FakeSecureStorage secrets;
    StagedSync sync;
    std::filesystem::path cascades = capture::standardCascades();
    std::unique_ptr<ui::App> app;

  private:
    std::unique_ptr<capture::TrackRecorder> m_track;
    bool m_open = true;
};

/// A model as a page makes it: properties first, then it opens.
template <class Model>
std::unique_ptr<Model> opened(Phone& phone, std::initializer_list<std::pair<const char*, QVariant>> properties = {})
{
    auto model = std::make_unique<Model>();
    model->classBegin();
    model->setProperty("app", QVariant::fromValue(phone.app.get()));
    for (const auto& [name, value] : properties)
        model->setProperty(name, value);
    model->componentComplete();
    return model;
}

inline Stop aStop(const Uuid& walk, std::uint32_t order, const char* name, GeoPoint point)
{
    Stop stop;
    stop.id = Uuid::v7(eveningWalk.ms + order);
    stop.walk = walk;
    stop.order = order;
    stop.name = name;
    stop.point = point;
    return stop;
}

} // namespace lykta::test

#pragma once

#include "capture/track_recorder.h"
#include "domain/instant.h"
#include "engine_sync_control.h"
#include "options.h"
#include "platform/camera/camera.h"
#include "platform/connectivity/connectivity.h"
#include "platform/location/location.h"
#include "platform/secure_storage/secure_storage.h"
#include "translation.h"
#include "ui/app.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <memory>

namespace lykta::app {

/// The machine under the app; a driver of tests may bring its own.
struct Platform
{
    std::unique_ptr<platform::Location> location;
    std::unique_ptr<platform::Connectivity> connectivity;
    std::unique_ptr<platform::Camera> camera;
    std::unique_ptr<platform::SecureStorage> secrets;
};

/// The folder that `options` names, or the system's for this app.
std::filesystem::path dataFolder(const Options& options);

/// What Qt gives on this machine.
Platform systemPlatform(const Options& options, const WallClock& clock);

/// One Lykta with its window, everything in it made in order and ended in reverse. Sync begins after the first frame.
/// Wants a QGuiApplication. Throws store::DiskFull or store::StorageFailed.
class RunningApp
{
  public:
    RunningApp(const Options& options, const WallClock& clock, Platform platform, store::Store::Ready store);
    ~RunningApp();

    QQuickWindow& window() { return *m_window; }
    ui::App& app() { return m_app; }
    store::Store& store() { return *m_store; }
    EngineSyncControl& sync() { return m_sync; }
    Platform& platform() { return m_platform; }

  private:
    void addImageProviders();
    void open(const Options& options);

    Platform m_platform;
    std::unique_ptr<store::Store> m_store;
    capture::TrackRecorder m_track;
    EngineSyncControl m_sync;
    ui::App m_app;
    Translation m_translation;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
};

/// Opens the one window that a phone shows when its store is newer than this Lykta, or could not be opened: `text` in
/// the user's words, nothing else. Runs until it is closed.
int showNotice(const Options& options, const QString& title, const QString& text);

/// Opens the one window with every component in every state, for those who build the screens. Touches no store. Runs
/// until it is closed.
int showGallery(const Options& options);

} // namespace lykta::app

#include "running_app.h"

#include "platform/camera/qt_camera.h"
#include "platform/connectivity/qt_connectivity.h"
#include "platform/location/qt_location.h"
#include "platform/secure_storage/keychain_storage.h"
#include "ui/pictures/icon_provider.h"
#include "ui/pictures/mark_provider.h"
#include "ui/pictures/photo_provider.h"

#include <QGuiApplication>
#include <QStandardPaths>
#include <QTimer>
#include <stdexcept>

namespace lykta::app {

namespace {

QString fromPath(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

ui::Services servicesOf(Platform& platform, store::Store& store, const WallClock& clock, EngineSyncControl& sync,
                        capture::TrackRecorder& track)
{
    return {store, clock, *platform.location, *platform.camera, *platform.connectivity, *platform.secrets, sync, track};
}

} // namespace

std::filesystem::path dataFolder(const Options& options)
{
    if (!options.data.empty())
        return options.data;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
}

Platform systemPlatform(const Options& options, const WallClock& clock)
{
    Platform platform;
    platform.location = std::make_unique<platform::QtLocation>(options.position, clock);
    platform.connectivity = std::make_unique<platform::QtConnectivity>();
    platform.camera = std::make_unique<platform::QtCamera>();
    platform.secrets = platform::openSecureStorage(dataFolder(options));
    return platform;
}

RunningApp::RunningApp(const Options& options, const WallClock& clock, Platform platform, store::Store::Ready store)
    : m_platform(std::move(platform)), m_store(std::move(store.store)), m_track(*m_store, clock),
      m_sync(*m_store, *m_platform.secrets, *m_platform.connectivity),
      m_app(servicesOf(m_platform, *m_store, clock, m_sync, m_track)),
      m_translation(options.settings.language.value_or(m_app.settings()->language())),
      m_engine(std::make_unique<QQmlApplicationEngine>())
{
    m_app.settings()->override(options.settings);
    m_app.setSalvage(std::move(store.salvage));
    m_app.setInvitation(options.invitation);
    QObject::connect(m_app.settings(), &ui::AppSettings::languageChanged, m_engine.get(),
                     [this] { m_translation.use(m_app.settings()->language(), m_engine.get()); });
    addImageProviders();
    open(options);
}

RunningApp::~RunningApp()
{
    m_engine.reset(); // screens first, what they use afterwards
}

void RunningApp::addImageProviders()
{
    m_engine->addImageProvider(QStringLiteral("icon"), new ui::IconProvider);
    m_engine->addImageProvider(QStringLiteral("mark"), new ui::MarkProvider);
    auto ofRow = [this](const QString& id) {
        const auto uuid = Uuid::parse(id.toStdString());
        const auto photo = uuid ? m_store->photos().listed(*uuid) : std::nullopt;
        return photo ? QString::fromStdString(photo->path) : QString();
    };
    auto ofFile = [this](const QString& name) { return fromPath(m_store->photoFiles().pathOf(name.toStdString())); };
    m_engine->addImageProvider(QStringLiteral("photo"), new ui::PhotoProvider(ofRow, ofFile));
}

void RunningApp::open(const Options& options)
{
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QVariantMap first{{QStringLiteral("app"), QVariant::fromValue(&m_app)}};
    if (options.window.isValid() && !options.window.isEmpty()) {
        first.insert(QStringLiteral("width"), options.window.width());
        first.insert(QStringLiteral("height"), options.window.height());
    }
    m_engine->setInitialProperties(first);
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Lykta/Main.qml")));
    m_window =
        m_engine->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine->rootObjects().first());
    if (!m_window)
        throw std::runtime_error("the screens could not be loaded");
    QObject::connect(
        m_window, &QQuickWindow::frameSwapped, &m_sync, [this] { m_sync.start(); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

namespace {

/// A window that needs no phone: shown until it is closed.
int showAlone(const QString& file, const QVariantMap& properties)
{
    QQmlApplicationEngine engine;
    engine.addImageProvider(QStringLiteral("icon"), new ui::IconProvider);
    engine.addImageProvider(QStringLiteral("mark"), new ui::MarkProvider);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(properties);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Lykta/") + file));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}

} // namespace

int showNotice(const Options& options, const QString& title, const QString& text)
{
    return showAlone(QStringLiteral("Notice.qml"),
                     {{QStringLiteral("title"), title},
                      {QStringLiteral("text"), text},
                      {QStringLiteral("theme"), options.settings.theme.value_or(QStringLiteral("dark"))}});
}

int showGallery(const Options& options)
{
    QVariantMap properties{{QStringLiteral("theme"), options.settings.theme.value_or(QStringLiteral("dark"))},
                           {QStringLiteral("textScale"), options.settings.textScale.value_or(1)}};
    if (options.window.isValid() && !options.window.isEmpty()) {
        properties.insert(QStringLiteral("width"), options.window.width());
        properties.insert(QStringLiteral("height"), options.window.height());
    }
    return showAlone(QStringLiteral("Gallery.qml"), properties);
}

} // namespace lykta::app

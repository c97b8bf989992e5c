#include "platform/camera/qt_camera.h"

#include <QtGlobal>
#include <vector>

#if defined(Q_OS_LINUX) && !defined(Q_OS_ANDROID)
#include <QDir>
#else
#include <QCameraDevice>
#include <QMediaDevices>
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QCoreApplication>
#include <QPermissions>
#endif

namespace lykta::platform {

namespace {

bool refused()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0) && QT_CONFIG(permissions)
    return qApp->checkPermission(QCameraPermission{}) == Qt::PermissionStatus::Denied;
#else
    return false;
#endif
}

} // namespace

#if defined(Q_OS_LINUX) && !defined(Q_OS_ANDROID)

class QtCamera::Watch
{
  public:
    bool anyCamera() const
    {
        return !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System).isEmpty();
    }

    std::vector<std::function<void()>> listeners; ///< never called: each question looks anew
};

#else

class QtCamera::Watch : public QObject
{
  public:
    bool anyCamera()
    {
        if (!m_devices) {
            m_devices = std::make_unique<QMediaDevices>();
            connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, [this] {
                const auto told = listeners;
                for (const auto& listener : told)
                    listener();
            });
        }
        return !QMediaDevices::videoInputs().isEmpty();
    }

    std::vector<std::function<void()>> listeners;

  private:
    std::unique_ptr<QMediaDevices> m_devices;
};

#endif

QtCamera::QtCamera() : m_watch(std::make_unique<Watch>())
{
}

QtCamera::~QtCamera() = default;

CameraState QtCamera::state() const
{
    if (refused())
        return CameraState::Refused;
    return m_watch->anyCamera() ? CameraState::Ready : CameraState::None;
}

void QtCamera::onChange(std::function<void()> listener)
{
    m_watch->listeners.push_back(std::move(listener));
}

} // namespace lykta::platform

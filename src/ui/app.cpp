#include "ui/app.h"

#include "platform/secure_storage/secure_storage.h"
#include "ui/map/map_library.h"
#include "ui/sync/sync_control.h"

#include <QDesktopServices>
#include <QUrl>

namespace lykta::ui {

App::App(Services services, QObject* parent)
    : QObject(parent), m_services(services), m_settings(services.store, services.clock),
      m_status(services.sync, m_settings, services.clock),
      m_maps(std::make_unique<MapLibrary>(services.store.maps(), m_settings))
{
    connect(&m_settings, &AppSettings::policyChanged, this, [this] { m_services.sync.setPolicy(m_settings.policy()); });
    m_services.sync.setPolicy(m_settings.policy());
}

App::~App() = default;

bool App::secretsProtected() const
{
    return m_services.secureStorage.protectedBySystem();
}

bool App::dial(const QString& number) const
{
    return QDesktopServices::openUrl(QUrl(QStringLiteral("tel:") + QString(number).remove(QLatin1Char(' '))));
}

} // namespace lykta::ui

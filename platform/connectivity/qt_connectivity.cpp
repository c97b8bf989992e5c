#include "platform/connectivity/qt_connectivity.h"

#include "platform/connectivity/near_address.h"

#include <QNetworkInformation>
#include <vector>

namespace lykta::platform {

class QtConnectivity::Watch : public QObject
{
  public:
    Watch()
    {
        if (!QNetworkInformation::loadDefaultBackend())
            return;
        m_system = QNetworkInformation::instance();
        connect(m_system, &QNetworkInformation::reachabilityChanged, this, [this] { tell(); });
        connect(m_system, &QNetworkInformation::isMeteredChanged, this, [this] { tell(); });
        connect(m_system, &QNetworkInformation::transportMediumChanged, this, [this] { tell(); });
    }

    bool says(QNetworkInformation::Feature feature) const { return m_system && m_system->supports(feature); }
    QNetworkInformation& system() const { return *m_system; }

    std::vector<std::function<void()>> listeners;

  private:
    void tell()
    {
        const auto told = listeners;
        for (const auto& listener : told)
            listener();
    }

    QNetworkInformation* m_system = nullptr;
};

QtConnectivity::QtConnectivity() : m_watch(std::make_unique<Watch>())
{
}

QtConnectivity::~QtConnectivity() = default;

bool QtConnectivity::online() const
{
    return !m_watch->says(QNetworkInformation::Feature::Reachability) ||
           m_watch->system().reachability() != QNetworkInformation::Reachability::Disconnected;
}

bool QtConnectivity::reaches(const std::string& address) const
{
    // Where there is no route to the internet the system says «disconnected», whatever else it is connected to.
    return online() || isNear(address, ownNetworks());
}

NetworkCost QtConnectivity::cost() const
{
    if (m_watch->says(QNetworkInformation::Feature::Metered))
        return m_watch->system().isMetered() ? NetworkCost::Metered : NetworkCost::Unmetered;
    const bool mobile = m_watch->says(QNetworkInformation::Feature::TransportMedium) &&
                        m_watch->system().transportMedium() == QNetworkInformation::TransportMedium::Cellular;
    return mobile ? NetworkCost::Metered : NetworkCost::Unknown;
}

void QtConnectivity::onChange(std::function<void()> listener)
{
    m_watch->listeners.push_back(std::move(listener));
}

} // namespace lykta::platform

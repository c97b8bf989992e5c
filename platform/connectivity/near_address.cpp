#include "platform/connectivity/near_address.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QUrl>
#include <algorithm>

namespace lykta::platform {

std::vector<OwnNetwork> ownNetworks()
{
    std::vector<OwnNetwork> networks;
    for (const auto& interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const auto& entry : interface.addressEntries())
            networks.emplace_back(entry.ip(), entry.prefixLength());
    }
    return networks;
}

bool isNear(const std::string& address, const std::vector<OwnNetwork>& networks)
{
    const QString host = QUrl(QString::fromStdString(address)).host();
    if (host == QLatin1String("localhost"))
        return true;
    const QHostAddress figures(host);
    return figures.isLoopback() || std::any_of(networks.begin(), networks.end(), [&](const OwnNetwork& network) {
               return figures.isInSubnet(network.first, network.second);
           });
}

} // namespace lykta::platform

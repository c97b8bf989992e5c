#pragma once

#include <QHostAddress>
#include <string>
#include <utility>
#include <vector>

namespace lykta::platform {

/// An address of this machine and how many leading bits of it name the network.
using OwnNetwork = std::pair<QHostAddress, int>;

/// The networks of every running interface but loopback.
std::vector<OwnNetwork> ownNetworks();

/// Whether `address` (https://host:port) is this machine or names, in figures, a machine in one of `networks`.
bool isNear(const std::string& address, const std::vector<OwnNetwork>& networks);

} // namespace lykta::platform

#include "sync/device/policy.h"

namespace lykta::sync {

Permission decide(const SyncPolicy& policy, const NetworkState& network, bool asked)
{
    if (!network.online)
        return Permission::NoNetwork;
    if (asked || !policy.onlyUnmetered)
        return Permission::Go;
    const bool unmetered =
        network.metering == Metering::Unmetered || (network.metering == Metering::Unknown && policy.unknownIsUnmetered);
    return unmetered ? Permission::Go : Permission::Metered;
}

} // namespace lykta::sync

#pragma once

namespace lykta::sync {

enum class Metering
{
    Unmetered,
    Metered,
    Unknown
};

struct NetworkState
{
    bool online = true;
    Metering metering = Metering::Unknown;

    bool operator==(const NetworkState&) const = default;
};

/// The visible settings. By default only unmetered networks are used; where the system cannot tell,
/// `unknownIsUnmetered` decides.
struct SyncPolicy
{
    bool onlyUnmetered = true;
    bool unknownIsUnmetered = true;

    bool operator==(const SyncPolicy&) const = default;
};

enum class Permission
{
    Go,
    NoNetwork,
    Metered
};

/// May sync run now by itself? «Sync now» passes `asked` and is stopped only by having no network.
Permission decide(const SyncPolicy& policy, const NetworkState& network, bool asked);

} // namespace lykta::sync

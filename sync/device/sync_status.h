#pragma once

#include "sync/replica/photo_ledger.h"
#include "sync/replica/replica.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lykta::sync {

/// What the engine is doing or waiting for.
enum class Phase
{
    NotJoined, ///< no central store yet
    Idle,      ///< nothing to send; asks again later
    WaitingForNetwork,
    WaitingForUnmetered, ///< there is a network, the policy says no
    Sending,
    Receiving,
    SendingPhotos,
    FetchingPhotos,
    BackingOff, ///< a failure, `nextTry` says when
    Stopped,    ///< needs a person: revoked, another store, too old
};

enum class Failure
{
    None,
    Unreachable,
    Login /* captive portal */,
    WrongKey /* TLS */,
    Garbage /* no answer of central's */,
    Unauthorised,
    Revoked,
    CentralFull,
    DeviceFull,
    TooOld,
    AnotherStore,
    ServerError,
    PhotoRefused,
    Storage,
};

/// One honest picture for the status line and the sync page.
struct SyncStatus
{
    Phase phase = Phase::NotJoined;
    Failure failure = Failure::None;
    std::string detail; ///< for the sync page's small print, never the only words
    Standing rows;
    PhotoStanding photos;
    std::uint64_t photoIndex = 0, photoCount = 0; ///< while photos move: the n-th of how many
    std::uint32_t photoPercent = 0;
    std::optional<std::uint64_t> lastConfirmedMs; ///< UTC ms of central's last acknowledgement
    std::optional<std::uint64_t> nextTryMs;       ///< UTC ms
};

} // namespace lykta::sync

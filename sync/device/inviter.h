#pragma once

#include "sync/device/enroller.h"
#include "sync/device/transport.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lykta::sync {

/// An invitation to a walk as a phone shows it.
struct WalkInvitation
{
    Invitation scanned;        ///< what the QR code says: this phone's own address and key, and the long code
    std::string typed;         ///< 6 characters
    std::uint64_t expires = 0; ///< UTC ms
    std::int64_t used = 0;     ///< how many have come with it, as far as central has told

    bool operator==(const WalkInvitation&) const = default;
};

enum class InviteFailure
{
    None,
    Unreachable,
    UnknownWalk, ///< central does not have the walk, or this phone may not lead it
    Closed,
    TooMany,
    CodeUnknown, ///< central does not know the code that was asked about
    Refused
};

struct InviteResult
{
    InviteFailure failure = InviteFailure::None;
    std::optional<WalkInvitation> invitation; ///< where there is no failure
    std::string detail;
};

/// Asks central for an invitation to a walk (POST /v1/invite, `walk`: its 36 characters) with the transport's token,
/// for participants, or for one who is to lead it too. `address` and `pin` (may be empty) are what others find central
/// by. With `known` nothing is made: it comes back with what central tells of it now. Blocking.
InviteResult inviteToWalk(Transport& transport, const std::string& walk, const std::string& address,
                          const std::string& pin, const std::optional<WalkInvitation>& known, bool toLead = false);

} // namespace lykta::sync

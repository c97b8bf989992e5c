#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"

#include <cstdint>
#include <string>

namespace lykta::central {

/// What somebody wants to invite to.
struct InviteWish
{
    std::string role;
    std::string walk; ///< 16 bytes; needed for participants and leaders
    std::int64_t uses = 1;
    std::uint64_t validMinutes = 0; ///< 0: an hour; for participants a week, or until the walk is closed
};

/// An invitation as it is handed over; its codes are nowhere else.
struct Invite
{
    std::string qrCode;    ///< 26 characters, 128 bits and two more
    std::string typedCode; ///< 6 characters for a walk, 10 for staff
    std::uint64_t expires = 0;
};

/// Makes an invitation and keeps hashes of its codes. Throws std::invalid_argument with words for the operator: a role
/// that there is not, a walk that is missing, unknown or closed.
Invite makeInvite(CentralStore& store, const InviteWish& wish, std::uint64_t nowMs);

/// What a QR code holds: `lykta:join?a=ADDRESS&c=CODE&p=PIN`, percent-encoded (sync/device/enroller.h).
std::string inviteText(std::string_view address, std::string_view code, std::string_view pin);

} // namespace lykta::central

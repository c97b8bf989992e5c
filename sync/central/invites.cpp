#include "sync/central/invites.h"

#include "sync/central/codes.h"
#include "sync/central/scopes.h"
#include "sync/central/trade_rows.h"

#include <algorithm>
#include <stdexcept>

namespace lykta::central {

namespace {

constexpr std::uint64_t minute = 60'000, day = 24 * 60 * minute;

void check(CentralStore& store, const InviteWish& wish)
{
    const bool ofAWalk = wish.role == "participant" || wish.role == "leader";
    static_cast<void>(grantsOf(wish.role, {})); // throws for a role that there is not
    if (ofAWalk && wish.walk.empty())
        throw std::invalid_argument("a " + wish.role + " is invited to a walk: add --walk ID");
    if (wish.uses < 1 || wish.uses > 10'000)
        throw std::invalid_argument("--uses takes 1 to 10000");
    if (wish.role != "participant" && wish.uses != 1)
        throw std::invalid_argument("only participants' codes may be used more than once");
    if (wish.walk.empty())
        return;
    store.read([&](const Session& session) {
        if (!standingRow(session, walkTable, wish.walk))
            throw std::invalid_argument("there is no such walk in this store");
        if (walkClosedAt(session, wish.walk))
            throw std::invalid_argument("that walk is closed");
    });
}

std::string percentEncoded(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
            std::string_view("-._~:/[]").find(c) != std::string_view::npos)
            out += c;
        else
            out += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

} // namespace

Invite makeInvite(CentralStore& store, const InviteWish& wish, std::uint64_t nowMs)
{
    check(store, wish);
    const auto validMs = wish.validMinutes != 0       ? wish.validMinutes * minute
                         : wish.role == "participant" ? 7 * day
                                                      : 60 * minute;
    Invite invite;
    invite.qrCode = newCode(qrCodeLength);
    invite.typedCode = newCode(wish.walk.empty() ? staffCodeLength : walkCodeLength);
    invite.expires = nowMs + validMs;
    store.write([&](Session& session) {
        const auto hash = [&](const std::string& code) { return hashCode(store.id(), code); };
        // A short code that still stands for another invitation is drawn anew.
        while (session.invite(hash(invite.typedCode)))
            invite.typedCode = newCode(invite.typedCode.size());
        session.putInvite(
            {hash(invite.qrCode), hash(invite.typedCode), wish.role, wish.walk, wish.uses, invite.expires});
    });
    return invite;
}

std::string inviteText(std::string_view address, std::string_view code, std::string_view pin)
{
    std::string text = "lykta:join?a=" + percentEncoded(address) + "&c=" + percentEncoded(code);
    if (!pin.empty())
        text += "&p=" + percentEncoded(pin);
    return text;
}

} // namespace lykta::central

#include "sync/central/walk_invites.h"

#include "sync/central/codes.h"
#include "sync/central/problem_json.h"
#include "sync/central/scopes.h"
#include "sync/central/trade_rows.h"

#include <algorithm>

namespace lykta::central {

using sync::Problem;

namespace {

constexpr std::uint64_t hour = 60 * 60'000;

} // namespace

void WalkInvites::checkLeads(const Caller& caller, const std::string& walk) const
{
    m_store.read([&](const Session& session) {
        const auto rights = rightsIn(readingGrants(session, caller.device), sync::walkScope(walk), m_now());
        if ((rights & sync::mayWriteAll) == 0 || !standingRow(session, walkTable, walk))
            throw Refusal(Problem::NotFound);
        if (walkClosedAt(session, walk))
            throw Refusal(Problem::CodeExpired, "that walk is closed");
    });
}

void WalkInvites::checkPace(const std::string& device)
{
    const std::lock_guard lock(m_mutex);
    const auto now = m_now();
    for (auto each = m_made.begin(); each != m_made.end();) {
        while (!each->second.empty() && each->second.front() + hour <= now)
            each->second.pop_front();
        each = each->second.empty() ? m_made.erase(each) : std::next(each);
    }
    auto& made = m_made[device];
    if (made.size() >= mostInAnHour)
        throw Refusal(Problem::TooMany, "too many invitations")
            .retryAfter(static_cast<unsigned>((made.front() + hour - now + 999) / 1000));
    made.push_back(now);
}

Invite WalkInvites::make(const Caller& caller, const std::string& walk, const std::string& role)
{
    if (role != "participant" && role != "leader")
        throw Refusal(Problem::Malformed, "«role» is participant or leader");
    checkLeads(caller, walk);
    checkPace(caller.device);
    return makeInvite(m_store, {role, walk, usesOf(role), 0}, m_now());
}

WalkInvites::Standing WalkInvites::standing(const Caller& caller, const std::string& walk,
                                            const std::string& code) const
{
    checkLeads(caller, walk);
    Standing standing;
    m_store.read([&](const Session& session) {
        const auto invite = session.invite(hashCode(m_store.id(), code));
        if (!invite || invite->walk != walk)
            throw Refusal(Problem::CodeUnknown);
        standing = {invite->role, std::max<std::int64_t>(0, usesOf(invite->role) - invite->usesLeft), invite->expires};
    });
    return standing;
}

} // namespace lykta::central

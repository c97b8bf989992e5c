#include "sync/central/enrolment.h"

#include "sync/central/auth.h"
#include "sync/central/codes.h"
#include "sync/central/problem_json.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"
#include "sync/central/trade_rows.h"

namespace lykta::central {

using sync::Problem;

namespace {

constexpr std::uint64_t repeatableMs = 10 * 60'000;

} // namespace

Enrolment::Enrolment(CentralStore& store, std::string secret, WrongCodes& wrongCodes, NowMs now)
    : m_store(store), m_secret(std::move(secret)), m_wrongCodes(wrongCodes), m_now(std::move(now))
{
}

std::string Enrolment::tokenFor(const EnrolmentRow& row) const
{
    return base64url(hmacSha256(m_secret, "token:" + row.salt + row.codeHash + row.nonce + row.device));
}

void Enrolment::checkTries(const std::string& peer)
{
    if (const auto seconds = m_wrongCodes.waitFor(peer))
        throw Refusal(Problem::TooMany, "too many wrong codes").retryAfter(seconds);
}

InviteRow Enrolment::find(const Session& session, const std::string& code) const
{
    const auto invite = session.invite(hashCode(m_store.id(), code));
    if (!invite)
        throw Refusal(Problem::CodeUnknown);
    return *invite;
}

void Enrolment::checkUsable(const Session& session, const InviteRow& invite) const
{
    if (m_now() >= invite.expires || (!invite.walk.empty() && walkClosedAt(session, invite.walk)))
        throw Refusal(Problem::CodeExpired);
    if (invite.usesLeft < 1)
        throw Refusal(Problem::CodeUsed);
}

void Enrolment::checkFree(const Session& session, const EnrolWish& wish) const
{
    const auto known = session.device(wish.device);
    const bool proven = known && known->revokedAt == 0 && !wish.oldToken.empty() &&
                        equalInConstantTime(hashToken(wish.oldToken), known->tokenHash);
    if (known && !proven)
        throw Refusal(Problem::Conflict, "the device is enrolled already; its old token would prove it");
    if (const auto node = session.node(wish.node); node && node->device != wish.device)
        throw Refusal(Problem::Conflict, "the node belongs to another device");
}

Identity Enrolment::enrol(const EnrolWish& wish)
{
    checkTries(wish.peer);
    Identity identity;
    try {
        m_store.write([&](Session& session) {
            auto invite = find(session, wish.code);
            identity.role = invite.role;
            identity.walk = invite.walk;
            if (const auto before = session.enrolment(invite.codeHash, wish.nonce);
                before && before->device == wish.device && m_now() < before->at + repeatableMs) {
                identity.token = tokenFor(*before);
                return;
            }
            checkUsable(session, invite);
            checkFree(session, wish);
            const EnrolmentRow row{invite.codeHash, wish.nonce, wish.device, wish.node, randomBytes(16), m_now()};
            identity.token = tokenFor(row);
            session.putEnrolment(row);
            --invite.usesLeft;
            session.putInvite(invite);

            auto device = session.device(wish.device).value_or(DeviceRow{});
            if (device.device.empty())
                device.enrolledAt = m_now();
            device.device = wish.device;
            device.role = invite.role;
            device.tokenHash = hashToken(identity.token);
            device.node = wish.node;
            device.seenAt = m_now();
            endOtherRoles(session, device, invite.role, m_now());
            addGrants(session, device, grantsOf(invite.role, invite.walk), m_now());
            session.putDevice(device);
            if (!session.node(wish.node))
                session.putNode({wish.node, wish.device, 0, {}, 0, {}});
        });
    } catch (const Refusal& refusal) {
        if (refusal.problem() == Problem::CodeUnknown)
            m_wrongCodes.wrong(wish.peer);
        throw;
    }
    return identity;
}

Identity Enrolment::join(const Caller& caller, const std::string& code, const std::string& peer)
{
    checkTries(peer);
    Identity identity;
    try {
        m_store.write([&](Session& session) {
            auto invite = find(session, code);
            identity.role = invite.role;
            identity.walk = invite.walk;
            // The code and the device name this use: a phone that asks again after a lost answer is not counted twice.
            if (session.enrolment(invite.codeHash, "join" + caller.device)) {
                if (rightsIn(session.grants(caller.device), sync::walkScope(invite.walk), m_now()) == 0)
                    throw Refusal(Problem::CodeUsed, "this device was taken out of the walk since");
                return;
            }
            checkUsable(session, invite);
            if (invite.walk.empty())
                throw Refusal(Problem::CodeUnknown, "the code is for no walk");
            session.putEnrolment({invite.codeHash, "join" + caller.device, caller.device, 0, {}, m_now()});
            --invite.usesLeft;
            session.putInvite(invite);
            auto device = session.device(caller.device);
            if (!device || device->revokedAt != 0)
                throw Refusal(Problem::Unauthorised);
            addGrants(session, *device, grantsOf(invite.role, invite.walk), m_now());
            session.putDevice(*device);
        });
    } catch (const Refusal& refusal) {
        if (refusal.problem() == Problem::CodeUnknown)
            m_wrongCodes.wrong(peer);
        throw;
    }
    return identity;
}

} // namespace lykta::central

#include "engine_sync_control.h"

#include "platform/connectivity/connectivity.h"
#include "platform/secure_storage/secure_storage.h"
#include "sync/device/curl_transport.h"
#include "sync/device/remembered.h"
#include "sync/device/sync_engine.h"
#include "ui/handover.h"

#include <QMetaObject>
#include <QRandomGenerator>
#include <algorithm>
#include <atomic>

namespace lykta::app {

namespace {

constexpr const char* tokenKey = "token";
constexpr const char* addressKey = "central.address";
constexpr const char* roleKey = "central.role";

bool isStaff(const std::string& role)
{
    return role == "officer" || role == "coordinator" || role == "administrator";
}

sync::NetworkState stateOf(const platform::Connectivity& connectivity, const std::string& central)
{
    sync::NetworkState state;
    state.online = connectivity.reaches(central);
    switch (connectivity.cost()) {
    case platform::NetworkCost::Unmetered:
        state.metering = sync::Metering::Unmetered;
        break;
    case platform::NetworkCost::Metered:
        state.metering = sync::Metering::Metered;
        break;
    case platform::NetworkCost::Unknown:
        state.metering = sync::Metering::Unknown;
        break;
    }
    return state;
}

/// A code that was tried without an answer keeps its nonce, so that central gives the same identity again.
std::string nonceFor(store::Store& store, const std::string& code)
{
    if (store.setting("join.code") == code)
        if (const auto kept = store.setting("join.nonce"))
            return *kept;
    constexpr char digits[] = "0123456789abcdef";
    std::string nonce;
    for (int i = 0; i < 32; ++i)
        nonce += digits[QRandomGenerator::system()->bounded(16)];
    store.setSetting("join.code", code);
    store.setSetting("join.nonce", nonce);
    return nonce;
}

} // namespace

struct EngineSyncControl::Attempt
{
    sync::Invitation invitation;
    sync::Access access;
    std::string device;
    std::uint64_t node = 0;
    std::string nonce;

    /// Blocking; on a pool thread.
    sync::JoinResult run() const
    {
        sync::CurlTransport transport(access);
        if (!access.token.empty()) {
            sync::JoinResult result = sync::join(transport, invitation);
            if (result.failure != sync::JoinFailure::Refused)
                return result;
        }
        return sync::enrol(transport, invitation, device, node, nonce, access.token);
    }
};

EngineSyncControl::EngineSyncControl(store::Store& store, platform::SecureStorage& secrets,
                                     platform::Connectivity& connectivity)
    : m_store(store), m_secrets(secrets), m_connectivity(connectivity),
      m_told(std::make_shared<std::atomic<bool>>(false)), m_joined(m_store.replica().enrolment().has_value())
{
    m_pool.setMaxThreadCount(1);
    m_connectivity.onChange([this] { networkChanged(); });
    m_subscription = m_store.notices().subscribe(
        [this](const store::ChangeNotices::Tables&) { ui::callHome(this, [this] { nudge(); }); });
}

EngineSyncControl::~EngineSyncControl()
{
    m_store.notices().unsubscribe(m_subscription);
    m_pool.waitForDone();
    m_engine.reset();
}

void EngineSyncControl::start()
{
    makeEngine();
}

void EngineSyncControl::makeEngine()
{
    m_engine.reset();
    sync::Access access;
    if (m_joined) {
        access.address = m_store.setting(addressKey).value_or("");
        access.pins = sync::rememberedPins(m_store.replica());
        access.token = m_secrets.read(tokenKey).value_or("");
    }
    auto listener = [this, told = m_told](const sync::SyncStatus&) {
        if (!told->exchange(true))
            ui::callHome(this, [this] { tell(); });
    };
    m_engine = std::make_unique<sync::SyncEngine>(m_store.syncStore(), std::make_unique<sync::CurlTransport>(access),
                                                  std::move(listener));
    m_engine->setPolicy(m_policy);
    networkChanged();
    m_engine->start();
}

void EngineSyncControl::networkChanged()
{
    if (m_engine)
        m_engine->setNetwork(stateOf(m_connectivity, m_store.setting(addressKey).value_or("")));
}

void EngineSyncControl::tell()
{
    m_told->store(false);
    for (const StatusListener& listener : m_listeners)
        listener();
}

sync::SyncStatus EngineSyncControl::status() const
{
    if (m_engine)
        return m_engine->status();
    sync::SyncStatus status;
    status.rows = m_store.replica().standing();
    status.phase = m_joined ? sync::Phase::Idle : sync::Phase::NotJoined;
    return status;
}

void EngineSyncControl::onStatus(StatusListener listener)
{
    m_listeners.push_back(std::move(listener));
}

void EngineSyncControl::syncNow()
{
    if (m_engine)
        m_engine->syncNow();
}

void EngineSyncControl::nudge()
{
    networkChanged(); // a network without the internet comes and goes unsaid
    if (m_engine)
        m_engine->nudge();
}

void EngineSyncControl::setPolicy(sync::SyncPolicy policy)
{
    m_policy = policy;
    if (m_engine)
        m_engine->setPolicy(policy);
}

bool EngineSyncControl::joined() const
{
    return m_joined;
}

void EngineSyncControl::join(const sync::Invitation& invitation, JoinDone done)
{
    Attempt attempt;
    attempt.invitation = invitation;
    const auto known = m_store.setting(addressKey).value_or("");
    if (m_joined && attempt.invitation.address.empty())
        attempt.invitation.address = known;
    if (m_store.replica().isRevoked())
        becomeAnother();
    const auto pins = sync::rememberedPins(m_store.replica());
    const bool ownCentral =
        attempt.invitation.address == known || std::find(pins.begin(), pins.end(), invitation.pin) != pins.end();
    if (m_joined && ownCentral) // the token is for nobody else's ears
        attempt.access = {{}, m_secrets.read(tokenKey).value_or(""), pins};
    attempt.access.address = attempt.invitation.address;
    if (!invitation.pin.empty())
        attempt.access.pins = {invitation.pin};
    attempt.device = m_store.device().text();
    attempt.node = m_store.replica().node();
    attempt.nonce = nonceFor(m_store, invitation.code);
    ui::workIn(m_pool, [this, attempt, done = std::move(done)] {
        sync::JoinResult result = attempt.run();
        ui::callHome(this, [this, attempt, done, result = std::move(result)]() mutable {
            const sync::JoinResult settled = settle(attempt, std::move(result));
            tell();
            done(settled);
        });
    });
}

void EngineSyncControl::invite(const std::string& walk, bool toLead, const std::optional<sync::WalkInvitation>& known,
                               InviteDone done)
{
    sync::Access access;
    access.address = m_store.setting(addressKey).value_or("");
    access.pins = sync::rememberedPins(m_store.replica());
    access.token = m_secrets.read(tokenKey).value_or("");
    ui::workIn(m_pool, [this, walk, toLead, known, access, done = std::move(done)] {
        sync::CurlTransport transport(access);
        auto result = sync::inviteToWalk(transport, walk, access.address,
                                         access.pins.empty() ? std::string() : access.pins.front(), known, toLead);
        ui::callHome(this, [done, result = std::move(result)] { done(result); });
    });
}

/// A revoked phone joins again as another device: its old id is taken.
void EngineSyncControl::becomeAnother()
{
    m_engine.reset();
    m_secrets.remove(tokenKey);
    m_store.door().commit([&](store::Writer&) { m_store.replica().takeNewIdentity(); });
}

/// Keeps a new identity, or begins a round for one more walk. An identity that cannot be kept is no identity.
sync::JoinResult EngineSyncControl::settle(const Attempt& attempt, sync::JoinResult result)
{
    if (result.failure != sync::JoinFailure::None || !result.joined) {
        if (!m_engine)
            makeEngine();
        return result;
    }
    try {
        if (!result.joined->token.empty()) {
            const auto before = m_store.replica().enrolment();
            if (before && before->store != result.joined->store)
                return settle(attempt, {sync::JoinFailure::AnotherStore, std::nullopt, "joined another store"});
            m_engine.reset();
            // The enrolment comes last: a phone that is killed before it asks again with the same nonce.
            m_secrets.write(tokenKey, result.joined->token);
            m_store.setSetting(addressKey, attempt.invitation.address);
            const auto& pins = result.joined->pins.empty() ? attempt.access.pins : result.joined->pins;
            m_store.door().commit([&](store::Writer&) {
                sync::rememberPins(m_store.replica(), pins);
                m_store.replica().enrol(result.joined->store);
            });
            m_joined = true;
        }
        // A walk's code says what the phone is on that walk; it does not take a staff role or a leader's away.
        const auto kept = m_store.setting(roleKey).value_or("");
        const bool anew = !result.joined->token.empty();
        if (!(isStaff(kept) || (kept == "leader" && !anew)) || isStaff(result.joined->role))
            m_store.setSetting(roleKey, result.joined->role);
    } catch (const std::exception& error) {
        result = {sync::JoinFailure::Refused, std::nullopt, error.what()};
    }
    m_store.setSetting("join.nonce", "");
    m_store.setSetting("join.code", "");
    if (!m_engine)
        makeEngine();
    m_engine->syncNow();
    return result;
}

} // namespace lykta::app

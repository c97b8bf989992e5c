#include "sync/device/runner.h"

#include "sync/device/photo_pass.h"
#include "sync/device/remembered.h"
#include "sync/device/tuning.h"
#include "sync/replica/contradiction.h"
#include "sync/replica/storage_full.h"

#include <algorithm>

namespace lykta::sync {
namespace {

Trouble interruption()
{
    Trouble trouble;
    trouble.cancelled = true;
    return trouble;
}

Trouble local(Failure failure, const std::string& detail)
{
    Trouble trouble;
    trouble.failure = failure;
    trouble.detail = detail;
    return trouble;
}

} // namespace

Runner::Runner(SyncStore& store, Transport& transport, Wishes& wishes, StatusBoard& board, Timing timing)
    : m_store(store), m_transport(transport), m_wishes(wishes), m_board(board), m_timing(std::move(timing)),
      m_exchange(store, transport, m_timing, board), m_backOff(m_timing.random)
{
}

std::optional<std::uint64_t> Runner::turn()
{
    const auto told = m_wishes.take();
    try {
        listen(told);
    } catch (const std::exception& error) {
        settle(local(Failure::Storage, error.what()));
        return untilDue();
    }
    if (!m_joined) {
        m_asked = false;
        showPhase(Phase::NotJoined);
        return std::nullopt;
    }
    const auto permission = decide(told.policy, told.network, m_asked);
    if (permission != Permission::Go) {
        m_asked = false; // asked without a network: what comes later is not what was asked for
        showPhase(permission == Permission::NoNetwork ? Phase::WaitingForNetwork : Phase::WaitingForUnmetered);
        return std::nullopt;
    }
    const auto wait = untilDue();
    if (!wait)
        showPhase(Phase::Stopped);
    else if (*wait > 0)
        showPhase(m_retryAt ? Phase::BackingOff : Phase::Idle);
    if (!wait || *wait > 0)
        return wait;
    round();
    return untilDue();
}

std::optional<std::uint64_t> Runner::untilDue() const
{
    const auto when = due();
    const auto now = m_timing.steadyMs();
    return when ? std::optional(*when > now ? *when - now : 0) : std::nullopt;
}

void Runner::listen(const Wishes::Told& told)
{
    const auto now = m_timing.steadyMs();
    if (told.asked) {
        m_asked = true;
        m_stopped = false;
    }
    if (told.networkCame) {
        const auto soon = now + tuning::networkSettlesMs;
        m_idleAt = soon;
        if (m_retryAt)
            m_retryAt = std::min(*m_retryAt, soon);
    }
    if (!m_seen || !m_joined || told.nudged)
        refreshStanding();
    if (told.nudged && !m_nudgeAt && m_board.read().rows.waiting > 0)
        m_nudgeAt = now + tuning::nudgeMs;
}

/// Steady ms of the next round; nullopt: a person must act first.
std::optional<std::uint64_t> Runner::due() const
{
    const auto now = m_timing.steadyMs();
    if (m_asked)
        return now;
    if (m_stopped)
        return std::nullopt;
    if (m_retryAt)
        return m_retryAt;
    const auto idle = m_idleAt.value_or(now);
    return m_nudgeAt ? std::min(*m_nudgeAt, idle) : idle;
}

void Runner::round()
{
    m_nudgeAt.reset();
    m_progressed = false;
    m_photoRefusal.clear();
    settle(guarded());
}

/// Whatever goes wrong below becomes a status here, and only here.
Trouble Runner::guarded()
{
    try {
        return rowsThenPhotos();
    } catch (const Contradiction& error) {
        return local(Failure::Garbage, error.what());
    } catch (const StorageFull& error) {
        return local(Failure::DeviceFull, error.what());
    } catch (const std::exception& error) {
        return local(Failure::Storage, error.what());
    }
}

Trouble Runner::rowsThenPhotos()
{
    if (auto trouble = exchangeRows(); trouble.any())
        return trouble;
    if (!photosDue())
        return {};
    const auto rowsFirst = [this] {
        if (m_wishes.forbids(m_asked))
            return interruption();
        if (!m_wishes.takeNudge())
            return Trouble{};
        refreshStanding();
        return m_board.read().rows.waiting > 0 ? exchangeRows() : Trouble{};
    };
    const auto now = m_timing.steadyMs();
    if (m_asked || now - m_refusedSince >= tuning::refusedPhotoMs) {
        m_refusedPhotos.clear();
        m_refusedSince = now;
    }
    PhotoPass up(m_store.photos(), m_transport, m_board, m_refusedPhotos);
    PhotoPass down(m_store.photos(), m_transport, m_board, m_refusedPhotos);
    auto trouble = up.send(rowsFirst);
    m_progressed = m_progressed || up.moved() > 0;
    m_photoRefusal = up.refusal();
    if (!trouble.any() && up.moved() > 0)
        trouble = exchangeRows(); // central's «stored» confirms them, and comes as a row
    if (trouble.any())
        return trouble;
    trouble = down.fetch(rowsFirst);
    m_progressed = m_progressed || down.moved() > 0;
    if (m_photoRefusal.empty())
        m_photoRefusal = down.refusal();
    return trouble;
}

/// Whether a look through the photos can find anything to move: an idle round does not take it.
bool Runner::photosDue()
{
    const auto photos = m_board.read().photos;
    const bool due = !m_photosSeen || photos.waiting + photos.failed + photos.missing > 0;
    m_photosSeen = true;
    return due;
}

Trouble Runner::exchangeRows()
{
    auto trouble = m_exchange.run([this] { return m_wishes.forbids(m_asked); });
    m_progressed = m_progressed || m_exchange.progressed();
    return trouble;
}

void Runner::settle(const Trouble& trouble)
{
    const auto now = m_timing.steadyMs();
    m_asked = false;
    if (m_progressed || !trouble.any())
        m_backOff.succeed();
    m_retryAt.reset();
    m_stopped = needsPerson(trouble.failure);
    if (trouble.failure != Failure::None && !m_stopped)
        m_retryAt = now + m_backOff.fail(trouble.retryAfterMs);
    m_idleAt = trouble.cancelled ? now : now + tuning::idleMs;
    const auto refused = !trouble.any() && !m_photoRefusal.empty();
    const auto nextWall =
        m_stopped ? std::nullopt : std::optional(m_timing.wallMs() + (m_retryAt.value_or(*m_idleAt) - now));
    m_board.change([&](SyncStatus& status) {
        status.phase = m_stopped ? Phase::Stopped : m_retryAt ? Phase::BackingOff : Phase::Idle;
        status.failure = refused ? Failure::PhotoRefused : trouble.failure;
        status.detail = refused ? m_photoRefusal : trouble.detail;
        status.photoIndex = status.photoCount = 0;
        status.photoPercent = 0;
        status.nextTryMs = nextWall;
    });
}

void Runner::showPhase(Phase phase)
{
    if (m_board.read().phase == phase)
        return;
    const bool waiting = phase == Phase::WaitingForNetwork || phase == Phase::WaitingForUnmetered;
    const auto wait = waiting || phase == Phase::NotJoined ? std::nullopt : untilDue();
    m_board.change([&](SyncStatus& status) {
        status.phase = phase;
        status.nextTryMs = wait ? std::optional(m_timing.wallMs() + *wait) : std::nullopt;
        if (waiting) { // it says itself why nothing moves
            status.failure = Failure::None;
            status.detail.clear();
        }
    });
}

void Runner::refreshStanding()
{
    Standing rows;
    std::optional<std::uint64_t> confirmed;
    m_store.transaction([&] {
        m_joined = m_store.replica().enrolment().has_value();
        confirmed = rememberedConfirmed(m_store.replica());
        rows = m_store.replica().standing();
        return std::vector<std::uint32_t>{};
    });
    const auto photos = m_store.photos().standing();
    m_seen = true;
    m_board.change([&](SyncStatus& status) {
        status.rows = rows;
        status.photos = photos;
        status.lastConfirmedMs = confirmed;
    });
}

} // namespace lykta::sync

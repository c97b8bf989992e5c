#include "sync/device/wishes.h"

#include <chrono>
#include <utility>

namespace lykta::sync {

void Wishes::ask()
{
    std::unique_lock lock(m_mutex);
    m_told.asked = true;
    tell(std::move(lock));
}

void Wishes::nudge()
{
    std::unique_lock lock(m_mutex);
    m_told.nudged = true;
    tell(std::move(lock));
}

void Wishes::setNetwork(NetworkState network)
{
    std::unique_lock lock(m_mutex);
    if (network == m_told.network)
        return;
    const auto better = (network.online && !m_told.network.online) ||
                        (network.metering != Metering::Metered && m_told.network.metering == Metering::Metered);
    m_told.networkCame = m_told.networkCame || better;
    m_told.network = network;
    tell(std::move(lock));
}

void Wishes::setPolicy(SyncPolicy policy)
{
    std::unique_lock lock(m_mutex);
    if (policy == m_told.policy)
        return;
    m_told.policy = policy;
    tell(std::move(lock));
}

void Wishes::stop()
{
    std::unique_lock lock(m_mutex);
    m_stopping = true;
    tell(std::move(lock));
}

void Wishes::tell(std::unique_lock<std::mutex> lock)
{
    m_fresh = true;
    lock.unlock();
    m_changed.notify_all();
}

Wishes::Told Wishes::take()
{
    const std::lock_guard lock(m_mutex);
    const auto told = m_told;
    m_told.asked = m_told.nudged = m_told.networkCame = false;
    m_fresh = false;
    return told;
}

bool Wishes::takeNudge()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_told.nudged, false);
}

bool Wishes::forbids(bool asked) const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping || decide(m_told.policy, m_told.network, asked || m_told.asked) != Permission::Go;
}

bool Wishes::stopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

void Wishes::wait(std::optional<std::uint64_t> ms)
{
    std::unique_lock lock(m_mutex);
    const auto fresh = [this] { return m_fresh || m_stopping; };
    if (ms)
        m_changed.wait_for(lock, std::chrono::milliseconds(*ms), fresh);
    else
        m_changed.wait(lock, fresh);
}

} // namespace lykta::sync

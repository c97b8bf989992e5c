#include "sync/central/wrong_codes.h"

namespace lykta::central {

namespace {

constexpr std::uint64_t minute = 60'000, hour = 60 * minute;
constexpr std::size_t perAddress = 5, perStore = 100;

unsigned secondsUntil(std::uint64_t free, std::uint64_t now)
{
    return static_cast<unsigned>((free - now + 999) / 1000);
}

} // namespace

unsigned WrongCodes::waitFor(const std::string& address)
{
    const std::lock_guard lock(m_mutex);
    const auto now = m_now();
    forgetOld(now);
    if (m_all.size() >= perStore)
        return secondsUntil(m_all.front() + hour, now);
    const auto tries = m_byAddress.find(address);
    if (tries == m_byAddress.end() || tries->second.size() < perAddress)
        return 0;
    return secondsUntil(tries->second.front() + minute, now);
}

void WrongCodes::wrong(const std::string& address)
{
    const std::lock_guard lock(m_mutex);
    const auto now = m_now();
    forgetOld(now);
    m_byAddress[address].push_back(now);
    m_all.push_back(now);
}

void WrongCodes::forgetOld(std::uint64_t now)
{
    while (!m_all.empty() && m_all.front() + hour <= now)
        m_all.pop_front();
    for (auto tries = m_byAddress.begin(); tries != m_byAddress.end();) {
        while (!tries->second.empty() && tries->second.front() + minute <= now)
            tries->second.pop_front();
        tries = tries->second.empty() ? m_byAddress.erase(tries) : std::next(tries);
    }
}

} // namespace lykta::central

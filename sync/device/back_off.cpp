#include "sync/device/back_off.h"

#include "sync/device/tuning.h"

#include <algorithm>

namespace lykta::sync {

BackOff::BackOff(std::function<std::uint64_t()> random) : m_random(std::move(random))
{
}

std::uint64_t BackOff::fail(std::optional<std::uint64_t> retryAfterMs)
{
    auto whole = tuning::longestBackOffMs;
    if (m_failures < 20)
        whole = std::min(whole, tuning::firstBackOffMs << m_failures);
    ++m_failures;
    // Phones that lost the same central at the same moment come back spread over half the wait.
    const auto wait = whole / 2 + m_random() % (whole / 2 + 1);
    return std::max(wait, std::min(retryAfterMs.value_or(0), tuning::longestRetryAfterMs));
}

} // namespace lykta::sync

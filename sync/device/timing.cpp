#include "sync/device/timing.h"

#include <chrono>
#include <random>

namespace lykta::sync {
namespace {

template <class Clock>
std::uint64_t milliseconds()
{
    const auto since = Clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

/// The system's own source: nodes are drawn from it, and two phones must never agree.
std::uint64_t systemRandom()
{
    std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
}

} // namespace

Timing systemTiming()
{
    return {&milliseconds<std::chrono::system_clock>, &milliseconds<std::chrono::steady_clock>, &systemRandom};
}

} // namespace lykta::sync

#include "domain/instant.h"

#include <chrono>
#include <ctime>

namespace lykta {

Instant SystemClock::now() const
{
    using namespace std::chrono;
    const auto ms = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    return {ms, static_cast<std::int32_t>(local.tm_gmtoff / 60)};
}

} // namespace lykta

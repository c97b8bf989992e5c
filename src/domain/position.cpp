#include "domain/position.h"

#include <algorithm>

namespace lykta {

FixQuality qualityOf(const std::optional<Fix>& fix, std::int64_t nowMs)
{
    if (!fix)
        return FixQuality::None;
    if (nowMs - fix->at > staleAfterMs)
        return FixQuality::Stale;
    if (!fix->accuracyMetres || *fix->accuracyMetres > poorAboveMetres)
        return FixQuality::Poor;
    return FixQuality::Good;
}

Position positionFrom(const std::optional<Fix>& fix, std::int64_t nowMs)
{
    if (!fix)
        return {};
    Position position;
    position.point = fix->point;
    position.source = PositionSource::Gps;
    position.accuracyMetres = fix->accuracyMetres;
    position.ageMs = std::max<std::int64_t>(0, nowMs - fix->at);
    return position;
}

} // namespace lykta

#include "ui/presence/presence_place.h"

namespace lykta::ui {

namespace {

constexpr double nearMetres = 150;

std::optional<double> metresTo(const Place& place, GeoPoint point)
{
    const auto middle = place.geometry.middle();
    return middle ? std::optional(distanceMetres(*middle, point)) : std::nullopt;
}

} // namespace

std::optional<PresencePlace> presencePlaceAt(const std::vector<Place>& places, GeoPoint point)
{
    std::optional<PresencePlace> near;
    double nearest = nearMetres;
    for (const Place& place : places) {
        if (place.kind == PlaceKind::Stop)
            continue;
        if (place.geometry.contains(point))
            return PresencePlace{place, Verification::InsideByPosition};
        const auto metres = metresTo(place, point);
        if (metres && *metres <= nearest) {
            nearest = *metres;
            near = PresencePlace{place, Verification::NearByPosition};
        }
    }
    return near;
}

Verification verificationAt(const Place& place, const std::optional<GeoPoint>& goodFix)
{
    if (!goodFix)
        return Verification::ByHand;
    if (place.geometry.contains(*goodFix))
        return Verification::InsideByPosition;
    const auto metres = metresTo(place, *goodFix);
    return metres && *metres <= nearMetres ? Verification::NearByPosition : Verification::ByHand;
}

} // namespace lykta::ui

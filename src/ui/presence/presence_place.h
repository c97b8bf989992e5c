#pragma once

#include "domain/entities.h"

#include <optional>
#include <vector>

namespace lykta::ui {

/// Which place a position is at, and how that is known.
struct PresencePlace
{
    Place place;
    Verification verification = Verification::None;
};

/// The place that holds the point; else the nearest one whose middle is within 150 m; else nothing. Stops are no places
/// for presence.
std::optional<PresencePlace> presencePlaceAt(const std::vector<Place>& places, GeoPoint point);

/// How it is known that a presence at `place` happened there: by position where a good fix says so, else by hand.
Verification verificationAt(const Place& place, const std::optional<GeoPoint>& goodFix);

} // namespace lykta::ui

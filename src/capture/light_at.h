#pragma once

#include "domain/enumerations.h"
#include "domain/geo.h"
#include "store/store.h"

#include <cstdint>
#include <optional>

namespace lykta::capture {

/// Where a walk is, roughly: the middle of its place, else where its route or its first stop begins.
std::optional<GeoPoint> whereabouts(store::Store& store, const Walk& walk);

/// The light that the sun gives at `point` or, without one, at the walk's whereabouts; None where neither is known.
LightCondition lightAt(store::Store& store, const std::optional<GeoPoint>& point, const Uuid& walk, std::int64_t utcMs);

} // namespace lykta::capture

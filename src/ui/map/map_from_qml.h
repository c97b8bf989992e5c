#pragma once

#include "ui/map/map_scene.h"
#include "ui/map/map_style.h"

#include <QVariant>

namespace lykta::ui {

// What QML's lists say, as the scene holds it. An element is an object with the named fields, or a gadget with such
// properties; what has no latitude and longitude is left out.

std::optional<WorldPoint> pointFrom(const QVariant& value);
WorldLine lineFrom(const QVariantList& points);
/// {id, order, name, latitude, longitude, state: "done" | "next" | "later"}
std::vector<MapStop> stopsFrom(const QVariantList& list);
/// {id, latitude, longitude, polarity (as the enumeration, or "unsafe" | "safe" | "neutral"), severity, label}
std::vector<MapPin> pinsFrom(const QVariantList& list);
/// {name, ring: list of points}
std::vector<MapArea> areasFrom(const QVariantList& list);
/// Tokens by their names; what is missing stays as it was.
void takeColours(MapStyle& style, const QVariantMap& colours);

} // namespace lykta::ui

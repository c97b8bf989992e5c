#pragma once

#include "domain/entities.h"
#include "domain/position.h"

#include <QString>
#include <optional>
#include <vector>

namespace lykta::ui {

/// The stop that a point is nearest to, and how far it is.
struct NearStop
{
    Stop stop;
    double metres = 0;
    bool at = false; ///< within 20 m, or within the fix's own range where that is wider (at most 50 m)
};

std::optional<NearStop> nearestStop(const std::vector<Stop>& stops, GeoPoint point, std::optional<double> accuracy);

/// «Vid stopp 3» or «40 m från stopp 3»; empty without one.
QString nearStopWords(const std::optional<NearStop>& near);

} // namespace lykta::ui

#pragma once

#include "report/figure.h"
#include "report/walk_report.h"

#include <optional>

namespace lykta::report {

/// The walk's map, north up, as large as fits: planned route dotted, walked line solid, stops as arches with their
/// order, observations as the trade's shapes with their number, a scale bar and north. Marks that would cover each
/// other are moved apart and tied to their place by a thread. nullopt where nothing has a position.
std::optional<Figure> routeFigure(const WalkReport& report, double width, double height);

/// The mark of an observation: its shape says how it feels, its number stands in it.
Badge badgeOf(const ReportedObservation& observation);

/// The longest of 1, 2 or 5 × 10ⁿ metres that is no longer than `metres`.
double roundedDown(double metres);

} // namespace lykta::report

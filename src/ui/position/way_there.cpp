#include "ui/position/way_there.h"

#include "ui/position/measure_words.h"

#include <QCoreApplication>

namespace lykta::ui {

WayThere wayTo(const PositionFeed& feed, const std::optional<GeoPoint>& point)
{
    const auto fix = feed.fix();
    if (!fix || !point)
        return {};
    const double bearing = bearingDegrees(fix->point, *point);
    WayThere way;
    way.distance = metresWords(distanceMetres(fix->point, *point));
    way.turn = bearing - fix->headingDegrees.value_or(0);
    way.direction = feed.quality() == FixQuality::Stale ? QCoreApplication::translate("Position", "från senast kända")
                    : fix->headingDegrees               ? relativeWords(bearing, *fix->headingDegrees)
                                                        : compassWords(bearing);
    return way;
}

} // namespace lykta::ui

#include "ui/walk/near_stop.h"

#include "ui/position/measure_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace lykta::ui {

std::optional<NearStop> nearestStop(const std::vector<Stop>& stops, GeoPoint point, std::optional<double> accuracy)
{
    std::optional<NearStop> best;
    for (const Stop& stop : stops) {
        if (!stop.point)
            continue;
        const double metres = distanceMetres(*stop.point, point);
        if (!best || metres < best->metres)
            best = NearStop{stop, metres, metres <= std::clamp(accuracy.value_or(0), 20.0, poorAboveMetres)};
    }
    return best;
}

QString nearStopWords(const std::optional<NearStop>& near)
{
    if (!near)
        return {};
    if (near->at)
        return QCoreApplication::translate("Position", "Vid stopp %1").arg(near->stop.order);
    return QCoreApplication::translate("Position", "%1 från stopp %2")
        .arg(metresWords(near->metres))
        .arg(near->stop.order);
}

} // namespace lykta::ui

#include "ui/map/map_words.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace lykta::ui {

QString MapWords::compass(double degrees)
{
    const QString names[] = {tr("norr"),  tr("nordost"), tr("öster"),  tr("sydost"),
                             tr("söder"), tr("sydväst"), tr("väster"), tr("nordväst")};
    return names[std::lround(degrees / 45) % 8];
}

QString MapWords::next(const MapScene& scene)
{
    const MapStop* stop = scene.nextStop();
    if (!stop)
        return {};
    if (!scene.own || scene.own->stale)
        return tr("Nästa är stopp %1, %2.").arg(stop->order).arg(stop->name);
    const GeoPoint here = toGeo(scene.own->at), there = toGeo(stop->at);
    const auto metres = std::lround(distanceMetres(here, there));
    return tr("Nästa är stopp %1, %2, %3 m åt %4.")
        .arg(stop->order)
        .arg(stop->name)
        .arg(metres)
        .arg(compass(bearingDegrees(here, there)));
}

QString MapWords::own(const MapScene& scene)
{
    if (!scene.own)
        return tr("Ingen egen position.");
    if (scene.own->stale)
        return scene.own->staleText.isEmpty() ? tr("Din senast kända position visas.")
                                              : tr("Din position är %1.").arg(scene.own->staleText);
    if (scene.own->accuracyMetres > 0)
        return tr("Din position visas, ±%1 m.").arg(std::lround(scene.own->accuracyMetres));
    return tr("Din position visas.");
}

QString MapWords::describe(const MapScene& scene)
{
    QStringList parts{tr("Karta.")};
    if (!scene.stops.empty()) {
        const auto done = std::ranges::count(scene.stops, StopState::Done, &MapStop::state);
        parts << tr("%n stopp, %1 besökta.", "", static_cast<int>(scene.stops.size())).arg(done) << next(scene);
    }
    if (!scene.pins.empty())
        parts << tr("%n observationer.", "", static_cast<int>(scene.pins.size()));
    for (const MapArea& area : scene.areas)
        parts << tr("Området %1.").arg(area.name);
    if (!scene.mini)
        parts << own(scene);
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace lykta::ui

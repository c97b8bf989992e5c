#include "ui/map/map_file_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr double kmOfADegree = 111.32;
constexpr double wholeWorld = 300; ///< degrees from side to side

QString words(const char* text)
{
    return QCoreApplication::translate("Maps", text);
}

QString kilometres(double km, const Format& format)
{
    return format.number(km, km < 9.95 ? 1 : 0);
}

} // namespace

QString mapProblemWords(store::MapProblem problem)
{
    switch (problem) {
    case store::MapProblem::Unreadable:
        return words(QT_TRANSLATE_NOOP("Maps", "Filen går inte att läsa. Kopiera den till telefonen och försök igen."));
    case store::MapProblem::NoDatabase:
    case store::MapProblem::NoMap:
        return words(QT_TRANSLATE_NOOP("Maps", "Filen är ingen karta. Välj en MBTiles‑fil."));
    case store::MapProblem::Vector:
        return words(QT_TRANSLATE_NOOP("Maps", "Filen är en vektorkarta, som Lykta inte kan visa. Välj en MBTiles‑fil "
                                               "med bilder: PNG, JPEG eller WebP."));
    case store::MapProblem::Empty:
        return words(QT_TRANSLATE_NOOP("Maps", "Kartan är tom: det finns inga bilder i filen."));
    case store::MapProblem::UnknownFormat:
        return words(QT_TRANSLATE_NOOP("Maps", "Kartans bilder kan inte visas här. De ska vara PNG, JPEG eller WebP."));
    case store::MapProblem::Damaged:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Maps", "Kartfilen är skadad. Hämta den på nytt och försök igen."));
}

QString mapExtentWords(const store::GeoBounds& bounds, const Format& format)
{
    if (bounds.east - bounds.west > wholeWorld)
        return words(QT_TRANSLATE_NOOP("Maps", "Hela världen"));
    const GeoPoint middle{(bounds.south + bounds.north) / 2, (bounds.west + bounds.east) / 2};
    const double wide = (bounds.east - bounds.west) * kmOfADegree * std::cos(middle.latitude * M_PI / 180);
    const double high = (bounds.north - bounds.south) * kmOfADegree;
    return words(QT_TRANSLATE_NOOP("Maps", "%1 × %2 km runt %3 %4"))
        .arg(kilometres(wide, format), kilometres(high, format), format.latitude(middle.latitude),
             format.longitude(middle.longitude));
}

QString mapFactWords(const store::MapInfo& info, const Format& format)
{
    const QString date = QDateTime::fromMSecsSinceEpoch(info.changedMs).toString(QStringLiteral("yyyy-MM-dd"));
    const QString zooms = info.minZoom == info.maxZoom ? QString::number(info.minZoom)
                                                       : QStringLiteral("%1–%2").arg(info.minZoom).arg(info.maxZoom);
    return words(QT_TRANSLATE_NOOP("Maps", "%1 · %2 · zoom %3")).arg(format.bytes(info.bytes), date, zooms);
}

} // namespace lykta::ui

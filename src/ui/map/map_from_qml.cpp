#include "ui/map/map_from_qml.h"

#include <QMetaProperty>
#include <cmath>

namespace lykta::ui {

namespace {

QVariant field(const QVariant& element, const char* name)
{
    if (element.metaType().id() == QMetaType::QVariantMap)
        return element.toMap().value(QLatin1String(name));
    const QMetaObject* meta = element.metaType().metaObject();
    const int index = meta && (element.metaType().flags() & QMetaType::IsGadget) ? meta->indexOfProperty(name) : -1;
    return index < 0 ? QVariant() : meta->property(index).readOnGadget(element.constData());
}

Polarity polarityFrom(const QVariant& value)
{
    const QString word = value.toString();
    if (word == QLatin1String("unsafe"))
        return Polarity::Unsafe;
    if (word == QLatin1String("safe"))
        return Polarity::Safe;
    if (word == QLatin1String("neutral"))
        return Polarity::Neutral;
    const int number = value.toInt();
    return number >= 0 && number <= 3 ? static_cast<Polarity>(number) : Polarity::None;
}

std::optional<FollowUpResult> followUpFrom(const QVariant& value)
{
    const int number = value.isValid() ? value.toInt() : -1;
    return number >= 0 && number <= 3 ? std::optional(static_cast<FollowUpResult>(number)) : std::nullopt;
}

StopState stateFrom(const QVariant& value)
{
    const QString word = value.toString();
    return word == QLatin1String("done")   ? StopState::Done
           : word == QLatin1String("next") ? StopState::Next
                                           : StopState::Later;
}

} // namespace

std::optional<WorldPoint> pointFrom(const QVariant& value)
{
    bool north = false, east = false;
    const GeoPoint point{field(value, "latitude").toDouble(&north), field(value, "longitude").toDouble(&east)};
    if (!north || !east || !std::isfinite(point.latitude) || !std::isfinite(point.longitude))
        return std::nullopt;
    return toWorld(point);
}

WorldLine lineFrom(const QVariantList& points)
{
    WorldLine line;
    for (const QVariant& value : points)
        if (const auto point = pointFrom(value))
            line.push_back(*point);
    return line;
}

std::vector<MapStop> stopsFrom(const QVariantList& list)
{
    std::vector<MapStop> stops;
    for (const QVariant& value : list)
        if (const auto point = pointFrom(value))
            stops.push_back({field(value, "id").toString(), field(value, "name").toString(),
                             field(value, "order").toInt(), *point, stateFrom(field(value, "state"))});
    return stops;
}

std::vector<MapPin> pinsFrom(const QVariantList& list)
{
    std::vector<MapPin> pins;
    pins.reserve(static_cast<std::size_t>(list.size()));
    for (const QVariant& value : list)
        if (const auto point = pointFrom(value))
            pins.push_back({field(value, "id").toString(), field(value, "label").toString(), *point,
                            polarityFrom(field(value, "polarity")), field(value, "severity").toInt(),
                            followUpFrom(field(value, "followUp"))});
    return pins;
}

std::vector<MapArea> areasFrom(const QVariantList& list)
{
    std::vector<MapArea> areas;
    for (const QVariant& value : list) {
        MapArea area{field(value, "name").toString(), lineFrom(field(value, "ring").toList())};
        if (area.ring.size() > 2)
            areas.push_back(std::move(area));
    }
    return areas;
}

void takeColours(MapStyle& style, const QVariantMap& colours)
{
    const QString tiles = colours.value(QStringLiteral("tiles")).toString();
    style.tone = tiles == QLatin1String("night")  ? MapTone::Red
                 : tiles == QLatin1String("dark") ? MapTone::Dimmed
                                                  : MapTone::Plain;
    const std::pair<const char*, QColor MapStyle::*> tokens[] = {
        {"mapBg", &MapStyle::mapBg},         {"mapGrid", &MapStyle::mapGrid}, {"text", &MapStyle::text},
        {"text2", &MapStyle::text2},         {"outline", &MapStyle::outline}, {"route", &MapStyle::route},
        {"safe", &MapStyle::safe},           {"safeInk", &MapStyle::safeInk}, {"unsafe", &MapStyle::unsafe},
        {"unsafeInk", &MapStyle::unsafeInk}, {"neutral", &MapStyle::neutral}, {"neutralInk", &MapStyle::neutralInk},
        {"glow", &MapStyle::glow},           {"edge", &MapStyle::edge},       {"flame", &MapStyle::flame}};
    for (const auto& [name, member] : tokens)
        if (const QColor colour = colours.value(QLatin1String(name)).value<QColor>(); colour.isValid())
            style.*member = colour;
}

} // namespace lykta::ui

#pragma once

#include "domain/geo.h"
#include "domain/uuid.h"

#include <QJsonArray>
#include <QJsonValue>
#include <optional>

namespace lykta::ui {

// What drafts of several kinds hold, as they lie on this phone's disk.

/// [latitude, longitude], or null.
inline QJsonValue pointJson(const std::optional<GeoPoint>& point)
{
    return point ? QJsonValue(QJsonArray{point->latitude, point->longitude}) : QJsonValue();
}

inline std::optional<GeoPoint> pointOf(const QJsonValue& value)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() != 2)
        return std::nullopt;
    return GeoPoint{pair[0].toDouble(), pair[1].toDouble()};
}

inline std::optional<Uuid> idOf(const QJsonValue& value)
{
    return Uuid::parse(value.toString().toStdString());
}

} // namespace lykta::ui

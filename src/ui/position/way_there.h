#pragma once

#include "ui/position/position_feed.h"

#include <QString>

namespace lykta::ui {

/// How one gets from here to a point. All is empty without a fix or the point.
struct WayThere
{
    QString distance;
    QString direction; ///< relative to the heading, else by compass; that the fix is old, where it is
    double turn = 0;   ///< degrees for an arrow that points up when straight ahead
};

WayThere wayTo(const PositionFeed& feed, const std::optional<GeoPoint>& point);

} // namespace lykta::ui

#pragma once

#include "domain/enumerations.h"
#include "ui/map/map_view.h"

#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

namespace lykta::ui {

enum class StopState
{
    Done,
    Next,
    Later
};

struct MapStop
{
    QString id, name;
    int order = 0;
    WorldPoint at;
    StopState state = StopState::Later;
};

struct MapPin
{
    QString id, label; ///< the label shows while the pin is chosen
    WorldPoint at;
    Polarity polarity = Polarity::None;
    int severity = 0; ///< 1–4 where unsafe
    /// Of an earlier observation that is asked about: what has become of it. Such pins are hollow.
    std::optional<FollowUpResult> followUp = std::nullopt;
};

using WorldLine = std::vector<WorldPoint>;

struct MapArea
{
    QString name;
    WorldLine ring;
};

struct OwnPosition
{
    WorldPoint at;
    double accuracyMetres = 0; ///< 0: not known
    std::optional<double> heading;
    bool stale = false;
    QString staleText;
};

/// Everything that the map shows. Whoever changes lines or areas counts `linesChanged` up, whoever changes pins
/// `pinsChanged`, so that what was made from them is made anew and nothing else.
struct MapScene
{
    std::vector<MapStop> stops;
    WorldLine route, track;
    std::vector<MapPin> pins;
    std::vector<MapArea> areas;
    std::optional<OwnPosition> own;
    QString chosenPin;
    double labelInset = 0; ///< what the page writes over the foot of the free part: names keep out of it
    bool mini = false;     ///< the small picture on a card: line and dots only
    std::uint64_t linesChanged = 0, pinsChanged = 0;

    /// Round what was planned (stops, route, areas) and as much of the walked line as lies near it: neither a pin in
    /// another town nor a phone that was switched on at home makes the walk too small to see. Without a plan round the
    /// line, else the pins, else the own position.
    WorldBounds bounds() const;
    const MapStop* nextStop() const;
};

} // namespace lykta::ui

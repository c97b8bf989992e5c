#pragma once

#include <QColor>
#include <QFont>

namespace lykta::ui {

/// How pictures under the map fit the theme.
enum class MapTone
{
    Plain,
    Dimmed,
    Red
};

/// The theme's tokens that the map paints with (LOOK.md), and how large its texts are.
struct MapStyle
{
    QColor mapBg, mapGrid, text, text2, outline, route, safe, safeInk, unsafe, unsafeInk, neutral, neutralInk, glow,
        edge, flame;
    MapTone tone = MapTone::Plain;
    QFont font; ///< family only; sizes are the map's own
    double textScale = 1;
    double growth = 1; ///< 0–1: the share of their growth that the marks have room for

    /// Marks grow half as much as text does where they have room, so that a map at 200 % still shows its places.
    double markScale() const { return 1 + growth * (textScale - 1) / 2; }

    bool operator==(const MapStyle&) const = default;
};

} // namespace lykta::ui

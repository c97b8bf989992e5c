#pragma once

#include "ui/map/map_style.h"

#include <QImage>
#include <QRectF>
#include <string>

namespace lykta::ui {

/// How tiles are drawn: in what tone, over what, and how many pixels wide at most.
struct TileLook
{
    MapTone tone = MapTone::Plain;
    QRgb ground = 0xffffffff; ///< under what a picture leaves open
    int side = 256;

    bool operator==(const TileLook&) const = default;
};

/// The picture of a tile; null where the bytes are no PNG, JPEG or WebP of at most 1024 × 1024 pixels.
QImage decodeTile(const std::string& bytes);

/// A part of a picture (of its unit square, y down) as an opaque square in its tone.
/// - Dimmed: white becomes #464E60, so that marks keep their contrast of 3 to it (LOOK.md).
/// - Red: brightness alone as red, white becomes #480C08: luminance 1.7 %, blue 0x08.
QImage tileSquare(const QImage& picture, QRectF part, const TileLook& look);

} // namespace lykta::ui

import QtQuick
import QtQuick.Window
import Lykta

// Covers the upper corners of a picture with the page's ground, so that it never touches a rounded parent, and draws the
// parent's line again. There is no clipping to round corners without layers.
Image {
    id: cut

    property real radius: Theme.radiusCard
    property color ground: Theme.bg
    property color line: Theme.line

    readonly property real unit: Screen.devicePixelRatio

    height: radius
    sourceSize.width: Math.max(1, Math.round(width * unit))
    sourceSize.height: Math.max(1, Math.round(height * unit))
    source: visible && width > 0 ? "image://mark/corners/" + ground.toString().substring(1) + "/" + line.toString().substring(1) + "/" + radius * unit + "/" + unit : ""
    Accessible.ignored: true
}

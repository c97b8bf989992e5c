import QtQuick
import QtQuick.Window
import Lykta

// A rounded rectangle with a dashed outline: what cannot be pressed yet, and empty places.
Image {
    id: frame

    property color fill: Theme.sunk
    property color stroke: Theme.outline
    property real radius: Theme.radiusButton

    readonly property real unit: Screen.devicePixelRatio

    sourceSize.width: Math.max(1, Math.round(width * unit))
    sourceSize.height: Math.max(1, Math.round(height * unit))
    source: visible && width > 0 && height > 0 ? "image://mark/frame/" + fill.toString().substring(1) + "/" + stroke.toString().substring(1) + "/" + radius * unit + "/" + unit : ""
    Accessible.ignored: true
}

import QtQuick
import QtQuick.Window
import Lykta

// A Tabler icon in one colour; see src/ui/icon_provider.h.
Image {
    id: icon

    property string name
    property color color: Theme.text
    property real size: 24
    property real stroke: 2
    property bool directional: name === "arrow-left" || name === "chevron-right"

    width: Theme.grown(size)
    height: width
    sourceSize.width: Math.round(width * Screen.devicePixelRatio)
    sourceSize.height: Math.round(height * Screen.devicePixelRatio)
    source: name === "" ? "" : "image://icon/" + name + "/" + color.toString().substring(1) + "/" + stroke
    mirror: directional && Theme.mirrored
    fillMode: Image.PreserveAspectFit

    Accessible.ignored: true
}

import QtQuick
import QtQuick.Window
import Lykta

// The app's mark: arch, flame, foot.
Image {
    id: lantern

    property real size: 32
    property color ink: Theme.text

    width: size
    height: size
    sourceSize.width: Math.round(size * Screen.devicePixelRatio)
    sourceSize.height: Math.round(size * Screen.devicePixelRatio)
    source: "image://mark/lantern/" + ink.toString().substring(1) + "/" + Theme.glow.toString().substring(1) + "/" + Theme.wick.toString().substring(1)

    Accessible.ignored: true
}

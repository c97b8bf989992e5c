import QtQuick
import QtQuick.Window
import Lykta

// A stop as the arch of a milestone: filled with a check where it was visited, lit where it is next, outlined later.
Item {
    id: mark

    property string stopState: "later" // "done", "next" or "later"
    property int order: 0

    readonly property color fill: stopState === "done" ? Theme.route : stopState === "next" ? Theme.glow : Theme.mapBg
    readonly property color stroke: stopState === "done" ? Theme.mapBg : stopState === "next" ? Theme.edge : Theme.outline

    width: 28
    height: 37
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        sourceSize.width: Math.round(width * Screen.devicePixelRatio)
        sourceSize.height: Math.round(height * Screen.devicePixelRatio)
        source: "image://mark/arch/" + mark.fill.toString().substring(1) + "/" + mark.stroke.toString().substring(1)
    }
    Icon {
        visible: mark.stopState === "done"
        x: (parent.width - width) / 2
        y: (parent.height - height) / 2 + 2
        width: 22
        height: 22
        name: "check"
        stroke: 3
        color: Theme.mapBg
    }
    Txt {
        visible: mark.stopState !== "done"
        x: (parent.width - width) / 2
        y: (parent.height - height) / 2 + 2
        font.pixelSize: 16
        lineHeight: 20
        bold: true
        color: mark.stopState === "next" ? Theme.flame : Theme.text
        text: mark.order
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
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

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: mark.fill
            strokeColor: mark.stroke
            strokeWidth: 2
            startX: 1
            startY: 14

            PathArc { x: 27; y: 14; radiusX: 13; radiusY: 13 }
            PathLine { x: 27; y: 33 }
            PathArc { x: 24; y: 36; radiusX: 3; radiusY: 3 }
            PathLine { x: 4; y: 36 }
            PathArc { x: 1; y: 33; radiusX: 3; radiusY: 3 }
            PathLine { x: 1; y: 14 }
        }
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

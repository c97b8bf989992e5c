import QtQuick
import Lykta

// How far something has come. Without a known share it stands at a third: nothing here loops.
Item {
    id: line

    property real share: -1
    property color color: Theme.meter

    implicitHeight: 4

    Rectangle {
        anchors.fill: parent
        radius: 2
        color: line.color
        opacity: 0.3
    }
    Rectangle {
        width: parent.width * (line.share < 0 ? 0.34 : Math.min(1, line.share))
        height: parent.height
        x: Theme.mirrored ? parent.width - width : 0
        radius: 2
        color: line.color
    }
}

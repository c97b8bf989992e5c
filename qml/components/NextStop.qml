pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// The way to the next stop: an arrow that turns with the walker, its name, how far and in which direction.
Item {
    id: next

    property bool present: true // false: every stop has been reached
    property string ordinal     // «Nästa stopp 3 av 7»
    property string name
    property string distance
    property string direction
    property real turn: 0

    readonly property bool below: Theme.stacked(width)

    width: parent ? parent.width : implicitWidth
    implicitHeight: Math.max(disc.height, heads.implicitHeight) + (below && reach.visible ? reach.implicitHeight + 4 : 0)

    Accessible.role: Accessible.StaticText
    Accessible.name: Sentence.joined([ordinal, name, distance, direction], ", ")

    Rectangle {
        id: disc
        x: Theme.mirrored ? parent.width - width : 0
        width: 56
        height: 56
        radius: 28
        color: Theme.glowSoft

        Icon {
            anchors.centerIn: parent
            name: !next.present ? "check" : next.distance === "" ? "map-pin-off" : "arrow-up"
            size: 28
            color: Theme.light ? Theme.glowSoftInk : Theme.glow
            rotation: next.present && next.distance !== "" ? next.turn : 0
        }
    }
    Column {
        id: heads
        anchors.left: disc.right
        anchors.leftMargin: 14
        anchors.right: reach.visible && !next.below ? reach.left : parent.right
        anchors.rightMargin: reach.visible && !next.below ? 8 : 0
        y: Math.max(0, (disc.height - height) / 2)

        Txt {
            width: parent.width
            role: Txt.Meta
            text: next.ordinal
            Accessible.ignored: true
        }
        Txt {
            width: parent.width
            role: Txt.Heading
            text: next.name
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Column {
        id: reach
        visible: next.distance !== ""
        anchors.right: next.below ? undefined : parent.right
        anchors.left: next.below ? heads.left : undefined
        y: next.below ? Math.max(disc.height, heads.implicitHeight) + 4 : Math.max(0, (disc.height - height) / 2)

        Txt {
            anchors.right: next.below ? undefined : parent.right
            role: Txt.Title
            heading: false
            text: next.distance
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Txt {
            anchors.right: next.below ? undefined : parent.right
            role: Txt.Meta
            text: next.direction
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}

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

    readonly property bool below: Theme.scale >= 1.3 || width < 300

    width: parent ? parent.width : implicitWidth
    implicitHeight: Math.max(disc.height, heads.implicitHeight, reach.visible && !below ? reach.implicitHeight : 0) + (below && reach.visible ? reach.implicitHeight : 0)

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
        readonly property real start: next.below ? 0 : disc.width + 14

        x: Theme.mirrored ? (reach.visible && !next.below ? reach.width + 8 : 0) : start
        width: parent.width - start - (reach.visible && !next.below ? reach.width + 8 : 0)
        y: next.below ? 0 : Math.max(0, (disc.height - height) / 2)

        Txt {
            x: next.below && !Theme.mirrored ? disc.width + 14 : 0
            width: parent.width - (next.below ? disc.width + 14 : 0)
            height: next.below ? Math.max(disc.height, implicitHeight) : implicitHeight
            verticalAlignment: Text.AlignVCenter
            role: Txt.Meta
            text: next.ordinal.replace(/(\d+) (\S+) (\d+)$/, "$1\u00A0$2\u00A0$3") // «3 av 7» stays on one line
            Accessible.ignored: true
        }
        Txt {
            width: parent.width
            role: Txt.Heading
            wholeWords: true
            text: next.name
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Grid {
        id: reach
        columns: next.below ? 2 : 1
        columnSpacing: 12
        verticalItemAlignment: Grid.AlignVCenter
        horizontalItemAlignment: next.below !== Theme.mirrored ? Grid.AlignLeft : Grid.AlignRight
        visible: next.distance !== ""
        x: next.below ? heads.x : Theme.mirrored ? 0 : parent.width - width
        y: next.below ? Math.max(disc.height, heads.implicitHeight) : Math.max(0, (disc.height - height) / 2)

        Txt {
            id: far
            role: Txt.Title
            heading: false
            text: next.distance
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Txt {
            width: Math.min(implicitWidth, next.below ? Math.max(next.width - far.width - 12, 1) : Math.max(far.width, next.width * 0.3))
            role: Txt.Meta
            text: next.direction
            horizontalAlignment: next.below ? Text.AlignLeft : Text.AlignRight
            Accessible.ignored: true
        }
    }
}

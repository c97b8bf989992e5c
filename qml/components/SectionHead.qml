import QtQuick
import Lykta

// A heading over a card; 8 above it. `note` stands at the end of the line.
Item {
    id: head

    property string text
    property string note

    readonly property bool below: Theme.stacked(width)

    width: parent ? parent.width : implicitWidth
    implicitHeight: words.implicitHeight + (below && aside.visible ? aside.implicitHeight : 0)

    Txt {
        id: words
        anchors.left: parent.left
        anchors.right: aside.visible && !head.below ? aside.left : parent.right
        anchors.rightMargin: aside.visible && !head.below ? 8 : 0
        role: Txt.Meta
        bold: true
        heading: true
        text: head.text
    }
    Txt {
        id: aside
        visible: head.note !== ""
        x: head.below !== Theme.mirrored ? 0 : parent.width - width
        y: head.below ? words.height : 0
        role: Txt.Meta
        text: head.note
    }
}

import QtQuick
import Lykta

// Rings, the lantern, one bold line and one plain line.
Column {
    id: empty

    property string title
    property string text

    spacing: 10

    Item {
        width: 132
        height: 132
        anchors.horizontalCenter: parent.horizontalCenter

        Rectangle {
            anchors.centerIn: parent
            width: 128
            height: 128
            radius: 64
            color: Theme.ring
            opacity: 0.66
        }
        Rectangle {
            anchors.centerIn: parent
            width: 92
            height: 92
            radius: 46
            color: Theme.ring
        }
        Lantern {
            anchors.centerIn: parent
            size: 56
        }
    }
    Txt {
        width: parent.width
        bold: true
        text: empty.title
        horizontalAlignment: Text.AlignHCenter
    }
    Txt {
        width: parent.width
        visible: text !== ""
        role: Txt.Meta
        text: empty.text
        horizontalAlignment: Text.AlignHCenter
    }
}

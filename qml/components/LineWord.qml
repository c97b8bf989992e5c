import QtQuick
import Lykta

// A few words in a line from side to side: two ways to the same thing.
Item {
    id: divider

    property string text

    implicitHeight: words.implicitHeight

    Rectangle {
        anchors.left: parent.left
        anchors.right: words.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        height: 1
        color: Theme.line
    }
    Txt {
        id: words
        anchors.centerIn: parent
        width: Math.min(implicitWidth, divider.width)
        role: Txt.Meta
        horizontalAlignment: Text.AlignHCenter
        text: divider.text
    }
    Rectangle {
        anchors.left: words.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: 1
        color: Theme.line
    }
}

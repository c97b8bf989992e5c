import QtQuick
import Lykta

// What a button shows: icon and words, centred; the words wrap and are never cut.
Item {
    id: content

    property string icon
    property real iconSize: 24
    property color iconColor: Theme.text
    property string label
    property int role: Txt.Label
    property color color: Theme.text
    property bool bold: true
    property bool underline: false
    property bool trailing: false // icon after the words

    implicitWidth: row.spacing * (mark.visible ? 1 : 0) + (mark.visible ? mark.width : 0) + measure.implicitWidth
    implicitHeight: Math.max(words.implicitHeight, mark.visible ? mark.height : 0)

    Txt {
        id: measure
        role: content.role
        bold: content.bold
        text: content.label
        wrapMode: Text.NoWrap
        visible: false
    }

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 12
        layoutDirection: content.trailing ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            id: mark
            visible: content.icon !== ""
            name: content.icon
            size: content.iconSize
            color: content.iconColor
            anchors.verticalCenter: parent.verticalCenter
        }
        Txt {
            id: words
            width: Math.min(Math.ceil(measure.implicitWidth), Math.max(0, content.width - (mark.visible ? mark.width + row.spacing : 0)))
            visible: content.label !== ""
            role: content.role
            bold: content.bold
            font.underline: content.underline
            color: content.color
            text: content.label
            horizontalAlignment: mark.visible ? Text.AlignLeft : Text.AlignHCenter
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}

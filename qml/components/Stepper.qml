import QtQuick
import Lykta

// A value that is stepped down and up with the thumb, without a keyboard; a held button goes on. `name` becomes part of
// the buttons' objectNames.
Rectangle {
    id: control

    property string name
    property string label // what is stepped, for those who listen
    property string value
    property bool canLess: true
    property bool canMore: true

    signal stepped(int by)

    width: parent ? parent.width : implicitWidth
    implicitWidth: less.width + more.width + words.implicitWidth + 24
    implicitHeight: Math.max(Theme.button, words.implicitHeight + 16)
    radius: Theme.radiusField
    color: Theme.surface
    border.width: 2
    border.color: Theme.outline

    Accessible.role: Accessible.SpinBox
    Accessible.name: control.label + ", " + control.value

    IconButton {
        id: less
        objectName: control.name + ".less"
        x: Theme.mirrored ? parent.width - width - 4 : 4
        anchors.verticalCenter: parent.verticalCenter
        autoRepeat: true
        enabled: control.canLess
        color: enabled ? Theme.text : Theme.outline
        symbol: "minus"
        text: qsTr("%1: mindre").arg(control.label)
        onClicked: control.stepped(-1)
    }
    Txt {
        id: words
        x: less.width + 4
        width: parent.width - less.width - more.width - 8
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignHCenter
        bold: true
        text: control.value
        Accessible.ignored: true
    }
    IconButton {
        id: more
        objectName: control.name + ".more"
        x: Theme.mirrored ? 4 : parent.width - width - 4
        anchors.verticalCenter: parent.verticalCenter
        autoRepeat: true
        enabled: control.canMore
        color: enabled ? Theme.text : Theme.outline
        symbol: "plus"
        text: qsTr("%1: mer").arg(control.label)
        onClicked: control.stepped(1)
    }
}

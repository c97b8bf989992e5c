import QtQuick
import QtQuick.Templates as T
import Lykta

// The camera's button: 84, a lamp with its halo.
T.Button {
    id: control

    property string symbol: "camera"

    implicitWidth: 84
    implicitHeight: 84
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Item {
        Rectangle {
            visible: control.enabled && !control.down
            anchors.fill: parent
            anchors.margins: -10
            radius: width / 2
            color: Theme.halo
        }
        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: !control.enabled ? Theme.sunk : control.down ? Theme.lampPressed : Theme.lamp
            border.width: control.enabled ? 0 : 2
            border.color: Theme.outline
        }
        FocusRing {
            visible: control.visualFocus
            around: 42
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.symbol
            size: 34
            color: control.enabled ? Theme.lampIcon : Theme.text2
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import Lykta

// A switch of 56 × 32 in a target of 48. Its words stand beside it; `text` is for those who listen.
T.Switch {
    id: control

    implicitWidth: 56
    implicitHeight: Theme.target
    focusPolicy: Qt.StrongFocus

    function press(): void {
        toggle();
        clicked();
    }

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    indicator: Rectangle {
        width: 56
        height: 32
        anchors.centerIn: parent
        radius: 16
        color: control.checked ? Theme.lamp : "transparent"
        border.width: 2
        border.color: control.checked ? Theme.lamp : Theme.outline

        Rectangle {
            width: 20
            height: 20
            radius: 10
            x: (control.checked !== Theme.mirrored) ? parent.width - width - 6 : 6
            anchors.verticalCenter: parent.verticalCenter
            color: control.checked ? Theme.lampIcon : Theme.outline

            Behavior on x { NumberAnimation { duration: Theme.stateTime; easing.type: Easing.OutQuad } }
        }
        FocusRing {
            visible: control.visualFocus
            around: 16
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import Lykta

// The one thing to do next on a page: the lamp's fill and a flat halo. `busyText` while it works. Under it stands `note`
// or, where it cannot be pressed, the `reason`.
T.Button {
    id: control

    property string symbol
    property bool big: false
    property bool busy: false
    property string busyText: qsTr("Sparar…")
    property bool trailing: false
    property string reason
    property string note

    readonly property string under: enabled ? note : reason
    readonly property real corner: big ? Theme.radiusBig : Theme.radiusButton
    readonly property real face: Math.max(big ? Theme.bigButton : Theme.button, row.implicitHeight + 20)

    implicitWidth: row.implicitWidth + 40
    implicitHeight: face + (why.visible ? why.implicitHeight + 8 : 0)
    focusPolicy: Qt.StrongFocus
    leftPadding: 20
    rightPadding: 20
    bottomPadding: why.visible ? why.implicitHeight + 8 : 0

    Accessible.role: Accessible.Button
    Accessible.name: busy ? busyText : text
    Accessible.description: under
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Item {
        Rectangle { // halo
            visible: control.enabled && !control.down && !control.busy
            x: -5
            y: -5
            width: parent.width + 10
            height: control.face + 10
            radius: control.corner + 5
            color: Theme.halo
        }
        Rectangle {
            visible: control.enabled
            width: parent.width
            height: control.face
            radius: control.corner
            color: control.down ? Theme.lampPressed : Theme.lamp

            ProgressLine {
                visible: control.busy
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.leftMargin: control.corner
                anchors.rightMargin: control.corner
                anchors.bottomMargin: 4
                color: Theme.lampIcon
            }
        }
        DashedFrame {
            visible: !control.enabled
            width: parent.width
            height: control.face
            radius: control.corner
        }
        Txt {
            id: why
            visible: control.under !== ""
            y: control.face + 8
            width: parent.width
            role: Txt.Small
            color: Theme.text2
            text: control.under
            horizontalAlignment: Text.AlignHCenter
        }
        FocusRing {
            visible: control.visualFocus
            anchors.fill: undefined
            x: -5
            y: -5
            width: parent.width + 10
            height: control.face + 10
            around: control.corner
        }
    }
    contentItem: ButtonRow {
        id: row
        icon: control.symbol
        iconSize: control.big ? 30 : 26
        iconColor: control.enabled ? Theme.lampIcon : Theme.text2
        color: control.enabled ? Theme.lampInk : Theme.text2
        label: control.busy ? control.busyText : control.text
        role: control.big ? Txt.Heading : Txt.Label
        trailing: control.trailing
    }
}

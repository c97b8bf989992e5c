import QtQuick
import QtQuick.Templates as T
import Lykta

// An outlined button on the surface.
T.Button {
    id: control

    property string symbol
    property real symbolSize: 24
    property bool bold: true
    property bool big: false
    property bool plain: false // no frame: symbols in a pad
    property bool trailing: false

    readonly property real corner: big ? Theme.radiusBig : Theme.radiusButton

    implicitWidth: Math.max(Theme.button, row.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(big ? Theme.bigButton : Theme.button, row.implicitHeight + 20)
    focusPolicy: Qt.StrongFocus
    leftPadding: 14
    rightPadding: 14

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Item {
        Rectangle {
            visible: control.enabled && !control.plain
            anchors.fill: parent
            radius: control.corner
            color: control.down ? Theme.raised : Theme.surface
            border.width: 2
            border.color: Theme.outline
        }
        DashedFrame {
            visible: !control.enabled
            anchors.fill: parent
            radius: control.corner
        }
        FocusRing {
            visible: control.visualFocus
            around: control.corner
        }
    }
    contentItem: ButtonRow {
        id: row
        icon: control.symbol
        iconSize: control.symbolSize
        iconColor: control.enabled ? Theme.text : Theme.text2
        color: control.enabled ? Theme.text : Theme.text2
        label: control.display === T.AbstractButton.IconOnly ? "" : control.text
        bold: control.bold
        trailing: control.trailing
    }
}

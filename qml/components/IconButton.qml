import QtQuick
import QtQuick.Templates as T
import Lykta

// One icon in a target of 48; `round` gives it the floating disc of the map (56).
T.Button {
    id: control

    property string symbol
    property real symbolSize: round ? 26 : 24
    property bool round: false
    property bool onMap: round
    property color color: Theme.text

    readonly property real side: round ? 56 : Theme.target

    implicitWidth: Math.max(side, Theme.grown(symbolSize) + 16)
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Item {
        Rectangle {
            visible: control.round && control.onMap
            anchors.fill: parent
            anchors.margins: -3
            radius: width / 2
            color: Theme.mapBg
            opacity: 0.7
        }
        Rectangle {
            anchors.fill: parent
            radius: width / 2
            visible: control.round || control.down
            color: control.down || (control.round && !control.onMap) ? Theme.raised : Theme.surface
            border.width: control.round ? 1.5 : 0
            border.color: Theme.line
        }
        FocusRing {
            visible: control.visualFocus
            around: control.width / 2
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.symbol
            size: control.symbolSize
            color: control.color
        }
    }
}

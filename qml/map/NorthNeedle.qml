import QtQuick
import QtQuick.Shapes
import QtQuick.Templates as T
import Lykta

// Where north is; a tap turns the map back to it.
T.AbstractButton {
    id: needle

    property real turn: 0

    objectName: "northButton"
    implicitWidth: 48
    implicitHeight: 48
    LayoutMirroring.enabled: false
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: needle.turn === 0 ? qsTr("Norr är uppåt") : qsTr("Vrid kartan så att norr är uppåt")

    contentItem: Item {
        Shape {
            anchors.centerIn: parent
            width: 44
            height: 44
            rotation: needle.turn

            ShapePath {
                strokeWidth: -1
                strokeColor: "transparent"
                fillColor: Theme.unsafe
                startX: 22
                startY: 9
                PathLine { x: 28; y: 24 }
                PathLine { x: 16; y: 24 }
                PathLine { x: 22; y: 9 }
            }
            ShapePath {
                strokeWidth: 1.6
                strokeColor: Theme.text2
                fillColor: "transparent"
                startX: 22
                startY: 39
                PathLine { x: 28; y: 24 }
                PathLine { x: 16; y: 24 }
                PathLine { x: 22; y: 39 }
            }
        }
    }

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: 50
            height: 50
            radius: 25
            color: Qt.alpha(Theme.mapBg, 0.7)
        }
        Rectangle {
            anchors.centerIn: parent
            width: 44
            height: 44
            radius: 22
            color: needle.pressed ? Theme.raised : Theme.surface
            border.width: needle.visualFocus ? 3 : 1.5
            border.color: needle.visualFocus ? Theme.focus : Theme.line
        }
    }
}

import QtQuick
import QtQuick.Shapes
import Lykta

// The camera behind the arch that the QR code is held into. The camera itself is loaded while `running`: Multimedia makes
// a start several times longer.
Item {
    id: view

    property bool running: false

    readonly property real corner: Theme.radiusBig
    readonly property real archWidth: 160
    readonly property real archTop: 26
    readonly property real archFoot: height - 28
    readonly property real archLeft: (width - archWidth) / 2

    signal found(string text)

    implicitHeight: 236

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Kamerans bild. Håll vandringsledarens QR‑kod i valvet.")

    Rectangle {
        anchors.fill: parent
        color: Theme.edge
    }
    Loader {
        id: camera
        anchors.fill: parent
        active: view.running
        source: active ? "QrCamera.qml" : ""
    }
    Connections {
        target: camera.item
        ignoreUnknownSignals: true

        function onFound(text: string): void {
            view.found(text);
        }
    }
    Shape {
        anchors.fill: parent

        ShapePath { // what is outside the arch, dimmed
            strokeWidth: -1
            fillColor: Theme.shade
            fillRule: ShapePath.OddEvenFill
            startX: 0
            startY: 0

            PathLine { x: view.width; y: 0 }
            PathLine { x: view.width; y: view.height }
            PathLine { x: 0; y: view.height }
            PathLine { x: 0; y: 0 }
            PathMove { x: view.archLeft; y: view.archFoot }
            PathLine { x: view.archLeft; y: view.archTop + view.archWidth / 2 }
            PathArc { x: view.archLeft + view.archWidth; y: view.archTop + view.archWidth / 2; radiusX: view.archWidth / 2; radiusY: radiusX }
            PathLine { x: view.archLeft + view.archWidth; y: view.archFoot }
            PathLine { x: view.archLeft; y: view.archFoot }
        }
        ShapePath { // the halo of the arch
            strokeWidth: 17
            strokeColor: Theme.halo
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            startX: view.archLeft
            startY: view.archFoot

            PathLine { x: view.archLeft; y: view.archTop + view.archWidth / 2 }
            PathArc { x: view.archLeft + view.archWidth; y: view.archTop + view.archWidth / 2; radiusX: view.archWidth / 2; radiusY: radiusX }
            PathLine { x: view.archLeft + view.archWidth; y: view.archFoot }
            PathLine { x: view.archLeft; y: view.archFoot }
        }
        ShapePath { // the arch
            strokeWidth: 8
            strokeColor: Theme.glow
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            startX: view.archLeft
            startY: view.archFoot

            PathLine { x: view.archLeft; y: view.archTop + view.archWidth / 2 }
            PathArc { x: view.archLeft + view.archWidth; y: view.archTop + view.archWidth / 2; radiusX: view.archWidth / 2; radiusY: radiusX }
            PathLine { x: view.archLeft + view.archWidth; y: view.archFoot }
            PathLine { x: view.archLeft; y: view.archFoot }
        }
        ShapePath { // the page's ground in the four corners
            strokeWidth: -1
            fillColor: Theme.bg
            fillRule: ShapePath.OddEvenFill
            startX: 0
            startY: 0

            PathLine { x: view.width; y: 0 }
            PathLine { x: view.width; y: view.height }
            PathLine { x: 0; y: view.height }
            PathLine { x: 0; y: 0 }
            PathMove { x: view.corner; y: 0 }
            PathLine { x: view.width - view.corner; y: 0 }
            PathArc { x: view.width; y: view.corner; radiusX: view.corner; radiusY: view.corner }
            PathLine { x: view.width; y: view.height - view.corner }
            PathArc { x: view.width - view.corner; y: view.height; radiusX: view.corner; radiusY: view.corner }
            PathLine { x: view.corner; y: view.height }
            PathArc { x: 0; y: view.height - view.corner; radiusX: view.corner; radiusY: view.corner }
            PathLine { x: 0; y: view.corner }
            PathArc { x: view.corner; y: 0; radiusX: view.corner; radiusY: view.corner }
        }
    }
}

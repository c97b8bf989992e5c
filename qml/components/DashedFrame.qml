import QtQuick
import QtQuick.Shapes
import Lykta

// A rounded rectangle with a dashed outline: what cannot be pressed yet, and empty places.
Shape {
    id: frame

    property color fill: Theme.sunk
    property color stroke: Theme.outline
    property real radius: Theme.radiusButton

    ShapePath {
        strokeWidth: 2
        strokeColor: frame.stroke
        fillColor: frame.fill
        strokeStyle: ShapePath.DashLine
        dashPattern: [2.2, 1.8]
        capStyle: ShapePath.FlatCap
        startX: frame.radius
        startY: 1

        PathLine { x: frame.width - frame.radius; y: 1 }
        PathArc { x: frame.width - 1; y: frame.radius; radiusX: frame.radius - 1; radiusY: frame.radius - 1 }
        PathLine { x: frame.width - 1; y: frame.height - frame.radius }
        PathArc { x: frame.width - frame.radius; y: frame.height - 1; radiusX: frame.radius - 1; radiusY: frame.radius - 1 }
        PathLine { x: frame.radius; y: frame.height - 1 }
        PathArc { x: 1; y: frame.height - frame.radius; radiusX: frame.radius - 1; radiusY: frame.radius - 1 }
        PathLine { x: 1; y: frame.radius }
        PathArc { x: frame.radius; y: 1; radiusX: frame.radius - 1; radiusY: frame.radius - 1 }
    }
}

import QtQuick
import QtQuick.Shapes
import Lykta

// Covers the upper corners of a picture with the page's ground, so that it never touches a rounded parent, and draws the
// parent's line again. There is no clipping to round corners without layers.
Shape {
    id: cut

    property real radius: Theme.radiusCard
    property color ground: Theme.bg
    property color line: Theme.line

    ShapePath {
        strokeWidth: -1
        fillColor: cut.ground
        startX: 0
        startY: 0
        PathLine { x: cut.radius; y: 0 }
        PathArc { x: 0; y: cut.radius; radiusX: cut.radius; radiusY: cut.radius; direction: PathArc.Counterclockwise }
        PathLine { x: 0; y: 0 }
    }
    ShapePath {
        strokeWidth: -1
        fillColor: cut.ground
        startX: cut.width
        startY: 0
        PathLine { x: cut.width - cut.radius; y: 0 }
        PathArc { x: cut.width; y: cut.radius; radiusX: cut.radius; radiusY: cut.radius }
        PathLine { x: cut.width; y: 0 }
    }
    ShapePath {
        strokeWidth: 1
        strokeColor: cut.line
        fillColor: "transparent"
        startX: 0.5
        startY: cut.radius
        PathArc { x: cut.radius; y: 0.5; radiusX: cut.radius - 0.5; radiusY: cut.radius - 0.5 }
        PathLine { x: cut.width - cut.radius; y: 0.5 }
        PathArc { x: cut.width - 0.5; y: cut.radius; radiusX: cut.radius - 0.5; radiusY: cut.radius - 0.5 }
    }
}

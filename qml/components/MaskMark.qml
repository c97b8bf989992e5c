import QtQuick
import QtQuick.Shapes
import QtQuick.Templates as T
import Lykta

// One region of a photo that is hidden, or could be: solid amber with a check, dashed white with a plus. What is hidden
// is shown as a mosaic here already. `fit` is the size on the screen of one pixel of the picture.
T.Button {
    id: mark

    required property var region // as MaskForm's `regions` has them
    required property string source // of the photo, without a query
    required property size picture
    required property real fit

    readonly property bool painted: region.path.length > 0
    readonly property real frameWidth: region.width * fit
    readonly property real frameHeight: region.height * fit
    readonly property real inset: (width - frameWidth) / 2

    x: region.x * fit - (width - frameWidth) / 2
    y: region.y * fit - (height - frameHeight) / 2
    width: Math.max(Theme.target, frameWidth)
    height: Math.max(Theme.target, frameHeight)
    focusPolicy: Qt.StrongFocus
    text: region.name

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: region.hidden
    Accessible.onPressAction: mark.clicked()
    Accessible.onToggleAction: mark.clicked()
    Keys.onReturnPressed: mark.clicked()
    Keys.onEnterPressed: mark.clicked()

    contentItem: Item {
        Item {
            id: frame
            x: mark.inset
            y: (mark.height - mark.frameHeight) / 2
            width: mark.frameWidth
            height: mark.frameHeight

            Item {
                visible: mark.region.hidden && !mark.painted
                anchors.fill: parent
                clip: true

                Image { // five cells along the longer side
                    readonly property real cells: 5 / Math.max(1, mark.region.width, mark.region.height)

                    x: -mark.region.x * mark.fit
                    y: -mark.region.y * mark.fit
                    width: mark.picture.width * mark.fit
                    height: mark.picture.height * mark.fit
                    smooth: false
                    asynchronous: true
                    sourceSize.width: Math.max(1, Math.round(mark.picture.width * cells))
                    sourceSize.height: Math.max(1, Math.round(mark.picture.height * cells))
                    source: parent.visible && mark.source !== "" ? mark.source + "?whole=1&night=" + (Theme.night ? 1 : 0) : ""
                }
            }
            Rectangle {
                visible: mark.region.hidden && !mark.painted
                anchors.fill: parent
                anchors.margins: -2
                radius: 10
                color: "transparent"
                border.width: 3
                border.color: Theme.glow
            }
            DashedFrame {
                visible: !mark.region.hidden && !mark.painted
                anchors.fill: parent
                anchors.margins: -2
                radius: 10
                fill: "transparent"
                stroke: Theme.photoInk
            }
            Shape {
                id: stroke
                visible: mark.painted

                // A dot is drawn as a very short line.
                readonly property var line: mark.region.path.concat(mark.region.path.slice(-1)).map((point, i) => Qt.point((point.x - mark.region.x) * mark.fit + (i === mark.region.path.length ? 0.1 : 0), (point.y - mark.region.y) * mark.fit))
                readonly property real wide: 2 * mark.region.radius * mark.fit

                ShapePath {
                    strokeWidth: mark.region.hidden ? stroke.wide + 4 : 2
                    strokeColor: mark.region.hidden ? Theme.glow : Theme.photoInk
                    fillColor: "transparent"
                    capStyle: ShapePath.RoundCap
                    joinStyle: ShapePath.RoundJoin

                    PathPolyline { path: stroke.line }
                }
                ShapePath {
                    strokeWidth: mark.region.hidden ? Math.max(1, stroke.wide - 2) : 0
                    strokeColor: mark.region.hidden ? Theme.scrim : "transparent"
                    fillColor: "transparent"
                    capStyle: ShapePath.RoundCap
                    joinStyle: ShapePath.RoundJoin

                    PathPolyline { path: stroke.line }
                }
            }
            Rectangle {
                readonly property point corner: mark.painted ? stroke.line[stroke.line.length - 1] : Qt.point(parent.width, 0)

                x: corner.x - width / 2
                y: corner.y - height / 2
                width: 24
                height: 24
                radius: 12
                color: mark.region.hidden ? Theme.glow : Theme.photoPlate
                border.width: mark.region.hidden ? 0 : 2
                border.color: Theme.photoInk

                Icon {
                    anchors.centerIn: parent
                    name: mark.region.hidden ? "check" : "plus"
                    size: 18
                    color: mark.region.hidden ? Theme.flame : Theme.photoInk
                }
            }
        }
        FocusRing {
            visible: mark.visualFocus
            around: 12
        }
    }
}

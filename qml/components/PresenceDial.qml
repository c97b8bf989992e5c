pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Lykta

// A running presence: the scale goes round once in `scaleMinutes`, the dosage band is a ladder between two ticks, the
// lantern's dot stands at now. Everything in it is also said in words under it.
Item {
    id: dial

    property real minutes: 0
    property real scaleMinutes: 20
    property real bandFrom: 10
    property real bandTo: 16
    property string since
    property string time
    property string unit: qsTr("minuter")

    readonly property real side: Math.min(width, 272)
    readonly property real ringRadius: side / 2 - 34
    readonly property real middle: side / 2

    function turn(value: real): real {
        return Math.min(1, value / scaleMinutes) * 360;
    }
    function at(value: real, radius: real): point {
        const angle = (turn(value) - 90) * Math.PI / 180;
        return Qt.point(middle + radius * Math.cos(angle), middle + radius * Math.sin(angle));
    }

    implicitWidth: 272
    implicitHeight: side

    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 %2, %3").arg(time).arg(unit).arg(since)

    Item {
        width: dial.side
        height: dial.side
        anchors.horizontalCenter: parent.horizontalCenter

        Rectangle {
            anchors.centerIn: parent
            width: (dial.ringRadius - 26) * 2
            height: width
            radius: width / 2
            color: Theme.ring
        }
        Rectangle {
            anchors.centerIn: parent
            width: (dial.ringRadius - 48) * 2
            height: width
            radius: width / 2
            color: Theme.ring
        }
        Shape {
            anchors.fill: parent

            ShapePath { // the whole scale
                strokeWidth: 16
                strokeColor: Theme.track
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap

                PathAngleArc {
                    centerX: dial.middle
                    centerY: dial.middle
                    radiusX: dial.ringRadius
                    radiusY: dial.ringRadius
                    startAngle: -90
                    sweepAngle: 360
                }
            }
            ShapePath { // the band's ground
                strokeWidth: 16
                strokeColor: Theme.bg
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap

                PathAngleArc {
                    centerX: dial.middle
                    centerY: dial.middle
                    radiusX: dial.ringRadius
                    radiusY: dial.ringRadius
                    startAngle: dial.turn(dial.bandFrom) - 90
                    sweepAngle: dial.turn(dial.bandTo) - dial.turn(dial.bandFrom)
                }
            }
            ShapePath { // its rungs
                strokeWidth: 14
                strokeColor: Theme.outline
                strokeStyle: ShapePath.DashLine
                dashPattern: [2 / 14, 6 / 14]
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap

                PathAngleArc {
                    centerX: dial.middle
                    centerY: dial.middle
                    radiusX: dial.ringRadius
                    radiusY: dial.ringRadius
                    startAngle: dial.turn(dial.bandFrom) - 90
                    sweepAngle: dial.turn(dial.bandTo) - dial.turn(dial.bandFrom)
                }
            }
            ShapePath { // its outer rail
                strokeWidth: 2
                strokeColor: Theme.outline
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap

                PathAngleArc {
                    centerX: dial.middle
                    centerY: dial.middle
                    radiusX: dial.ringRadius + 7
                    radiusY: dial.ringRadius + 7
                    startAngle: dial.turn(dial.bandFrom) - 90
                    sweepAngle: dial.turn(dial.bandTo) - dial.turn(dial.bandFrom)
                }
            }
            ShapePath { // its inner rail
                strokeWidth: 2
                strokeColor: Theme.outline
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap

                PathAngleArc {
                    centerX: dial.middle
                    centerY: dial.middle
                    radiusX: dial.ringRadius - 7
                    radiusY: dial.ringRadius - 7
                    startAngle: dial.turn(dial.bandFrom) - 90
                    sweepAngle: dial.turn(dial.bandTo) - dial.turn(dial.bandFrom)
                }
            }
            ShapePath { // until now
                strokeWidth: 16
                strokeColor: Theme.meter
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap

                PathAngleArc {
                    centerX: dial.middle
                    centerY: dial.middle
                    radiusX: dial.ringRadius
                    radiusY: dial.ringRadius
                    startAngle: -90
                    sweepAngle: Math.max(0.5, dial.turn(dial.minutes))
                }
            }
        }
        Repeater { // ticks with their numbers
            model: [dial.bandFrom, dial.bandTo]

            Item {
                id: tick

                required property real modelData
                readonly property point foot: dial.at(modelData, dial.ringRadius)
                readonly property point number: dial.at(modelData, dial.ringRadius + 27)

                Rectangle {
                    x: tick.foot.x - width / 2
                    y: tick.foot.y - height / 2
                    width: 3
                    height: 26
                    rotation: dial.turn(tick.modelData)
                    color: Theme.text
                }
                Txt {
                    x: tick.number.x - width / 2
                    y: tick.number.y - height / 2
                    role: Txt.Small
                    font.pixelSize: Math.round(14 * Math.min(Theme.scale, 1.3))
                    color: Theme.text2
                    text: tick.modelData
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
        Txt {
            x: dial.middle - width / 2
            y: dial.middle - dial.ringRadius - 27 - height / 2
            role: Txt.Small
            font.pixelSize: Math.round(14 * Math.min(Theme.scale, 1.3))
            color: Theme.text2
            text: "0"
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Item {
            readonly property point now: dial.at(dial.minutes, dial.ringRadius)

            x: now.x
            y: now.y

            Rectangle {
                x: -20
                y: -20
                width: 40
                height: 40
                radius: 20
                color: Theme.ringInner
            }
            Rectangle {
                x: -12
                y: -12
                width: 24
                height: 24
                radius: 12
                color: Theme.glow
                border.width: 3
                border.color: Theme.light ? Theme.edge : Theme.bg
            }
        }
        Column {
            anchors.centerIn: parent
            width: (dial.ringRadius - 12) * 2

            Txt {
                width: parent.width
                role: Txt.Meta
                font.pixelSize: Math.round(15 * Math.min(Theme.scale, 1.3))
                text: dial.since
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Txt {
                objectName: "dialTime"
                width: parent.width
                role: Txt.Display
                font.pixelSize: dial.time.length > 5 ? 36 : Math.round(52 * Math.min(1.1, Theme.scale))
                text: dial.time
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Txt {
                width: parent.width
                role: Txt.Meta
                font.pixelSize: Math.round(15 * Math.min(Theme.scale, 1.3))
                text: dial.unit
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}

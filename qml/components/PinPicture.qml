pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The pin and, beside a moved one, the phone's own point with the dotted thread between them. No map: a picture of how
// the two lie to each other, on the grid, at a scale that holds both.
Item {
    id: picture

    required property ObservationForm form

    readonly property bool moved: form.pinMoved && (form.rawLatitude !== 0 || form.rawLongitude !== 0)
    readonly property real east: moved ? (form.longitude - form.rawLongitude) * Math.cos(form.latitude * Math.PI / 180) : 0
    readonly property real north: moved ? form.latitude - form.rawLatitude : 0
    readonly property real reach: Math.max(Math.abs(east) / Math.max(1, width - 60), Math.abs(north) / Math.max(1, height - 50), 1e-9)
    readonly property point pin: Qt.point(width / 2 + (moved ? east / reach / 2 : 0), height / 2 - (moved ? north / reach / 2 : 0))
    readonly property point own: Qt.point(width - pin.x, height - pin.y)
    readonly property real thread: Math.hypot(pin.x - own.x, pin.y - own.y)

    clip: true
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        color: Theme.mapBg
        radius: Theme.radiusCard - 1
    }
    Repeater {
        model: 3

        Rectangle {
            required property int index

            x: picture.width * (index + 0.5) / 3
            width: 1
            height: picture.height
            color: Theme.mapGrid
        }
    }
    Repeater {
        model: 2

        Rectangle {
            required property int index

            y: picture.height * (index + 0.5) / 2
            width: picture.width
            height: 1
            color: Theme.mapGrid
        }
    }
    Rectangle {
        visible: picture.moved
        x: picture.own.x - 18
        y: picture.own.y - 18
        width: 36
        height: 36
        radius: 18
        color: Theme.ringInner
    }
    Repeater {
        model: picture.moved ? Math.max(0, Math.floor(picture.thread / 7)) : 0

        Rectangle {
            required property int index

            readonly property real along: (index + 0.5) * 7 / picture.thread

            x: picture.own.x + (picture.pin.x - picture.own.x) * along - 1.25
            y: picture.own.y + (picture.pin.y - picture.own.y) * along - 1.25
            width: 2.5
            height: 2.5
            radius: 1.25
            color: Theme.text2
        }
    }
    Rectangle {
        visible: picture.moved
        x: picture.own.x - 8
        y: picture.own.y - 8
        width: 16
        height: 16
        radius: 8
        color: Theme.mapBg
        border.width: 3.5
        border.color: Theme.glow
    }
    FeelingMark {
        visible: picture.form.hasPoint
        x: picture.pin.x - width / 2
        y: picture.pin.y - height / 2
        size: 30
        kind: picture.form.polarity === 1 ? FeelingMark.Unsafe : picture.form.polarity === 2 ? FeelingMark.Safe : FeelingMark.Neutral
        severity: picture.form.severity
    }
    Icon {
        visible: !picture.form.hasPoint
        anchors.centerIn: parent
        name: "map-pin-off"
        size: 30
        color: Theme.text2
    }
}

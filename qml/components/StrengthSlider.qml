import QtQuick
import QtQuick.Templates as T
import Lykta

// How strongly something shows, from nothing to whole; 48 to touch.
T.Slider {
    id: control

    property string label

    implicitWidth: 280
    implicitHeight: 48
    from: 0
    to: 1
    stepSize: 0.05
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Slider
    Accessible.name: label
    Accessible.onIncreaseAction: control.increase()
    Accessible.onDecreaseAction: control.decrease()

    background: Rectangle {
        x: 12
        y: (control.height - height) / 2
        width: control.width - 24
        height: 6
        radius: 3
        color: Theme.track

        Rectangle {
            x: Theme.mirrored ? parent.width - width : 0
            width: parent.width * control.position
            height: parent.height
            radius: 3
            color: Theme.meter
        }
    }
    handle: Rectangle {
        x: control.visualPosition * (control.width - width)
        y: (control.height - height) / 2
        width: 28
        height: 28
        radius: 14
        color: Theme.surface
        border.width: 3
        border.color: Theme.meter

        FocusRing {
            visible: control.visualFocus
            around: 14
        }
    }
}

import QtQuick
import Lykta

// 3 wide, 2 away from what it goes round. Shown only for the keyboard.
Rectangle {
    id: ring

    property real around: Theme.radiusButton

    anchors.fill: parent
    anchors.margins: -5
    radius: around + 5
    color: "transparent"
    border.width: 3
    border.color: Theme.focus
    z: 2
}

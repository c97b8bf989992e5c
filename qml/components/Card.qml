import QtQuick
import Lykta

// A block of its own on the page. Children stand in a column inside; `pad` 0 lets lists reach the edge.
Rectangle {
    id: card

    default property alias content: column.data
    property real pad: 16
    property alias spacing: column.spacing

    implicitWidth: column.implicitWidth + 2 * pad
    implicitHeight: column.implicitHeight + 2 * pad
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    Column {
        id: column
        x: card.pad
        y: card.pad
        width: card.width - 2 * card.pad
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// Eight likely categories and «11 till», which shows the rest.
Grid {
    id: tiles

    required property ObservationForm form
    property bool all: false

    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
    readonly property var known: form.categories
    readonly property var shown: all ? known : known.slice(0, 8)

    signal picked(string category)

    columns: Theme.columns(width)
    columnSpacing: 8
    rowSpacing: 8

    Repeater {
        model: tiles.shown

        Tile {
            required property var modelData

            objectName: "categoryTile." + modelData.key
            width: tiles.cell
            listed: tiles.columns === 1
            symbol: modelData.icon
            text: modelData.label
            chosen: tiles.form.category === modelData.key
            onClicked: tiles.picked(modelData.key)
        }
    }
    Tile {
        objectName: "categoryTile.more"
        visible: !tiles.all && tiles.form.categories.length > 8
        width: tiles.cell
        listed: tiles.columns === 1
        symbol: "dots"
        text: qsTr("%1 till").arg(tiles.form.categories.length - 8)
        onClicked: tiles.all = true
    }
}

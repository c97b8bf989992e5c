pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// The same place before and after, side by side; under each other where the words are large. `beforePhoto` and
// `afterPhoto` are photo rows; a new photo that has none yet is named by `afterFile`.
Grid {
    id: pair

    property string beforePhoto
    property string beforeWords
    property string afterPhoto
    property string afterFile
    property string afterWords
    property string name // becomes part of the objectNames

    readonly property bool below: Theme.stacked(width)
    readonly property real cell: below ? width : (width - spacing) / 2

    width: parent ? parent.width : implicitWidth
    columns: below ? 1 : 2
    spacing: 8
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

    Repeater {
        model: [{ name: "before", photo: pair.beforePhoto, file: "", words: pair.beforeWords }, { name: "after", photo: pair.afterPhoto, file: pair.afterFile, words: pair.afterWords }]

        Column {
            id: side

            required property var modelData

            width: pair.cell
            spacing: 4

            PhotoThumb {
                objectName: pair.name + "." + side.modelData.name
                width: parent.width
                height: Math.round(width * 0.75)
                photo: side.modelData.photo
                file: side.modelData.file
                label: side.modelData.words
            }
            Txt {
                width: parent.width
                role: Txt.Meta
                text: side.modelData.words
                Accessible.ignored: true
            }
        }
    }
}

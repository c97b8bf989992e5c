pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// The photos of an open observation, the last cell adds one. A photo is taken away in the sheet that a tap opens.
Flickable {
    id: strip

    required property ObservationForm form
    property real cellWidth: 92
    property real cellHeight: 76
    property bool roles: true
    property bool fill: false // the last cell takes what is left of the row

    readonly property real addWidth: Math.max(64, fill ? width - row.photosWidth : 64)

    signal addPressed()
    signal photoPressed(string photo)

    implicitHeight: cellHeight
    contentWidth: row.width
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width
    clip: interactive

    Row {
        id: row

        readonly property real photosWidth: (strip.form.photos.length + strip.form.photosUnderWay) * (strip.cellWidth + spacing)

        spacing: 8

        Repeater {
            model: strip.form.photos

            T.Button {
                id: cell

                required property int index
                required property var modelData

                objectName: "photo." + index
                width: strip.cellWidth
                height: strip.cellHeight
                focusPolicy: Qt.StrongFocus
                readonly property string title: modelData.roleWords === "" ? qsTr("Foto %1").arg(index + 1) : qsTr("Foto %1, %2").arg(index + 1).arg(modelData.roleWords)

                text: modelData.masked ? qsTr("%1, maskerat").arg(title) : title
                onClicked: strip.photoPressed(modelData.photoId)

                Accessible.role: Accessible.Button
                Accessible.name: text
                Accessible.onPressAction: cell.clicked()
                Keys.onReturnPressed: cell.clicked()
                Keys.onEnterPressed: cell.clicked()

                contentItem: Item {
                    PhotoThumb {
                        anchors.fill: parent
                        radius: 14
                        photo: cell.modelData.saved ? cell.modelData.photoId : ""
                        file: cell.modelData.file
                        label: cell.text
                        Accessible.ignored: true
                    }
                    Rectangle {
                        visible: cell.modelData.masked
                        x: parent.width - width - 5
                        y: 5
                        width: 26
                        height: 26
                        radius: 8
                        color: Theme.photoPlate

                        Icon {
                            anchors.centerIn: parent
                            name: "eye-off"
                            size: 18
                            color: Theme.photoInk
                        }
                    }
                    Tag {
                        visible: strip.roles && cell.modelData.roleWords !== "" && implicitWidth < parent.width - 8
                        x: 5
                        y: parent.height - height - 5
                        kind: "photo"
                        text: cell.modelData.roleWords
                    }
                    FocusRing {
                        visible: cell.visualFocus
                        around: 14
                    }
                }
            }
        }
        Repeater {
            model: strip.form.photosUnderWay

            Rectangle {
                required property int index

                objectName: "photoUnderWay." + index
                width: strip.cellWidth
                height: strip.cellHeight
                radius: 14
                color: Theme.sunk
                border.width: 1
                border.color: Theme.line
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Läser bilden…")

                Icon {
                    anchors.centerIn: parent
                    name: "hourglass"
                    color: Theme.text2
                }
                ProgressLine {
                    x: 12
                    y: parent.height - 14
                    width: parent.width - 24
                }
            }
        }
        T.Button {
            id: add
            objectName: "addPhotoButton"
            width: strip.addWidth
            height: strip.cellHeight
            focusPolicy: Qt.StrongFocus
            text: qsTr("Lägg till foto")
            onClicked: strip.addPressed()

            Accessible.role: Accessible.Button
            Accessible.name: text
            Accessible.onPressAction: add.clicked()
            Keys.onReturnPressed: add.clicked()
            Keys.onEnterPressed: add.clicked()

            contentItem: Item {
                DashedFrame {
                    anchors.fill: parent
                    radius: 14
                    fill: add.down ? Theme.raised : Theme.surface
                }
                Icon {
                    anchors.centerIn: parent
                    name: "camera-plus"
                    size: 28
                }
                FocusRing {
                    visible: add.visualFocus
                    around: 14
                }
            }
        }
    }
}

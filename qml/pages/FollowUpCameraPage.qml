pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The new photo is taken through the old one: it lies over the view as a ghost, as strong as one wants. Without a camera
// the old one is looked at while a picture is chosen. The form is the page's behind, so that a photo that is still being
// read when this page goes is not lost.
LyktaPage {
    id: page

    required property FollowUpForm form // null while the page that has it goes away

    readonly property bool hasCamera: camera.ready && !viewFailed
    property bool viewFailed: false
    readonly property bool lying: width > height && width >= 560

    /// A picture file, from the camera, the dialog, or whoever drives the app.
    function takeFile(file: url): void {
        page.form.takePhoto(file);
        page.nav.back();
    }
    function chooseFile(): void {
        if (dialog.item)
            (dialog.item as PictureDialog).open();
        else
            dialog.active = true;
    }
    function shoot(): void {
        const view = finder.item as CameraView;
        if (!view || !view.ready)
            return;
        view.path = page.form.newPicturePath();
        view.take();
    }

    objectName: "followUpCameraPage"
    title: qsTr("Samma vy igen")
    subtitle: page.form?.title ?? ""
    symbol: "x"
    statusMode: "failures"

    Keys.onVolumeUpPressed: shoot()
    Keys.onVolumeDownPressed: shoot()

    CameraStatus {
        id: camera
        app: page.app
    }

    full: Item {
        anchors.fill: parent

        Rectangle {
            id: finderArea
            width: page.lying ? parent.width - desk.width : parent.width
            height: page.lying ? parent.height : parent.height - desk.height
            color: Theme.sunk
            clip: true

            Loader {
                id: finder
                anchors.fill: parent
                active: page.hasCamera
                source: active ? Qt.resolvedUrl("../components/CameraView.qml") : ""
                onStatusChanged: if (status === Loader.Error) page.viewFailed = true
            }
            Connections {
                target: finder.item
                ignoreUnknownSignals: true

                function onTaken(path: string): void {
                    page.takeFile("file://" + path);
                }
                function onFailed(): void {
                    page.viewFailed = true;
                }
            }
            PhotoThumb {
                objectName: "ghost"
                anchors.fill: parent
                visible: (page.form?.beforePhoto ?? "") !== ""
                whole: !page.hasCamera
                radius: 0
                opacity: page.hasCamera ? strength.value : 1
                photo: page.form?.beforePhoto ?? ""
                label: page.form?.beforeWords ?? ""
            }
            Tag {
                objectName: "ghostTag"
                x: 12
                y: 12
                width: Math.min(implicitWidth, parent.width - 24)
                kind: "photo"
                symbol: (page.form?.beforePhoto ?? "") !== "" ? "photo" : "photo-off"
                text: page.form?.beforeWords ?? ""
            }
            Tag {
                visible: !page.hasCamera
                x: 12
                y: parent.height - height - 12
                width: Math.min(implicitWidth, parent.width - 24)
                kind: "photo"
                symbol: "camera"
                text: page.viewFailed ? qsTr("Kameran svarar inte. Välj en bild.") : qsTr("Ingen kamera. Välj en bild från samma plats.")
            }
        }
        Item {
            id: desk
            x: page.lying ? parent.width - width : 0
            y: page.lying ? 0 : parent.height - height
            width: page.lying ? 240 : parent.width
            height: page.lying ? parent.height : column.implicitHeight + 32

            Column {
                id: column
                x: 16
                y: page.lying ? (parent.height - height) / 2 : 16
                width: parent.width - 32
                spacing: 8

                Txt {
                    id: ghostWords
                    visible: strength.visible
                    width: parent.width
                    role: Txt.Meta
                    text: qsTr("Förra fotot över bilden")
                    Accessible.ignored: true
                }
                StrengthSlider {
                    id: strength
                    objectName: "ghostStrength"
                    visible: page.hasCamera && (page.form?.beforePhoto ?? "") !== ""
                    width: parent.width
                    label: qsTr("Hur starkt förra fotot syns")
                    value: 0.45
                }
                ShutterButton {
                    objectName: page.hasCamera ? "shutterButton" : "chooseButton"
                    anchors.horizontalCenter: parent.horizontalCenter
                    symbol: page.hasCamera ? "camera" : "photo"
                    text: page.hasCamera ? qsTr("Ta fotot") : qsTr("Välj bild")
                    onClicked: page.hasCamera ? page.shoot() : page.chooseFile()
                }
                TextButton {
                    objectName: "chooseButton"
                    visible: page.hasCamera
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: qsTr("Välj bild i stället")
                    onClicked: page.chooseFile()
                }
            }
        }
        Loader {
            id: dialog
            active: false
            source: active ? Qt.resolvedUrl("../components/PictureDialog.qml") : ""
            onLoaded: (item as PictureDialog).open()
        }
        Connections {
            target: dialog.item
            ignoreUnknownSignals: true

            function onAccepted(): void {
                page.takeFile((dialog.item as PictureDialog).selectedFile);
            }
        }
    }
}

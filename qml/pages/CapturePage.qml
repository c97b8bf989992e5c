pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The camera comes first, the category after it. Without a camera the lamp chooses a picture instead.
LyktaPage {
    id: page

    required property string walk
    property string observation  // a saved one that gets another photo
    property bool adding: false // from a form, to which it goes back

    readonly property bool hasCamera: camera.ready && !viewFailed
    property bool viewFailed: false
    readonly property bool lying: width > height && width >= 560

    /// A picture file, from the camera, the dialog, or whoever drives the app.
    function takeFile(file: url): void {
        form.addPhoto(file);
        goOn();
    }
    function goOn(): void {
        form.keep();
        if (page.adding)
            page.nav.back();
        else
            page.nav.openQuick(page.walk);
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
        view.path = form.newPicturePath();
        view.take();
    }

    objectName: "capturePage"
    title: qsTr("Ta ett foto")
    subtitle: adding ? "" : qsTr("Kategorin väljer du sedan")
    symbol: "x"
    statusMode: "failures"

    Keys.onVolumeUpPressed: shoot()
    Keys.onVolumeDownPressed: shoot()

    ObservationForm {
        id: form
        app: page.app
        walkId: page.walk
        observationId: page.observation
    }
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
            Column {
                visible: !page.hasCamera
                anchors.centerIn: parent
                anchors.verticalCenterOffset: 16
                width: Math.min(parent.width - 48, 360)
                spacing: 14

                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: "photo-off"
                    size: 48
                    color: Theme.text2
                }
                Txt {
                    objectName: "cameraWords"
                    width: parent.width
                    text: page.viewFailed ? qsTr("Kameran svarar inte. Välj en bild i stället, eller gå vidare utan foto.") : camera.words
                    horizontalAlignment: Text.AlignHCenter
                }
            }
            Tag {
                objectName: "capturePosition"
                x: 12
                y: 12
                width: Math.min(implicitWidth, parent.width - 24)
                kind: "photo"
                symbol: form.positionQuality === "good" ? "map-pin" : "map-pin-off"
                text: Theme.scale < 1.6 ? form.positionText : form.positionTitle
            }
        }
        Item {
            id: desk
            x: page.lying ? parent.width - width : 0
            y: page.lying ? 0 : parent.height - height
            width: page.lying ? 220 : parent.width
            height: page.lying ? parent.height : choices.height + (hint.visible ? hint.height + 20 : 0) + 58

            Item {
                id: choices

                readonly property real gap: Math.max(4, Math.min(24, (height - shutter.height - choose.height - without.height) / 4))

                width: parent.width
                height: page.lying ? desk.parent.height : Math.max(104, choose.height, without.height)
                y: page.lying ? 0 : 30

                ShutterButton {
                    id: shutter
                    objectName: page.hasCamera ? "shutterButton" : "chooseButton"
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: page.lying ? (parent.height - height - (choose.visible ? 0 : without.height + choices.gap)) / 2 : 10
                    symbol: page.hasCamera ? "camera" : "photo"
                    text: page.hasCamera ? qsTr("Ta fotot") : qsTr("Välj bild")
                    onClicked: page.hasCamera ? page.shoot() : page.chooseFile()
                }
                CaptionButton {
                    id: choose
                    objectName: "chooseButton"
                    visible: page.hasCamera
                    x: page.lying ? (parent.width - width) / 2 : (shutter.x - width) / 2
                    y: page.lying ? shutter.y - height - choices.gap : 12
                    symbol: "photo"
                    text: qsTr("Välj bild")
                    onClicked: page.chooseFile()
                }
                CaptionButton {
                    id: without
                    objectName: "withoutPhotoButton"
                    visible: !page.adding
                    x: page.lying ? (parent.width - width) / 2 : shutter.x + shutter.width + (parent.width - shutter.x - shutter.width - width) / 2
                    y: page.lying ? shutter.y + shutter.height + choices.gap : 12
                    symbol: "photo-off"
                    text: qsTr("Utan foto")
                    onClicked: page.goOn()
                }
            }
            Txt {
                id: hint
                visible: !page.lying
                x: 16
                y: choices.y + choices.height + 12
                width: parent.width - 32
                role: Txt.Meta
                text: page.hasCamera ? qsTr("Volymknappen tar också fotot") : qsTr("Välj bild, eller gå vidare utan foto")
                horizontalAlignment: Text.AlignHCenter
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

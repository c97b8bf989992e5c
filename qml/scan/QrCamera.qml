import QtQuick
import QtMultimedia
import Lykta.Ui

// The camera's view, and what QR code it sees. Qt Multimedia comes with it, so it is only ever made by a Loader:
// Loader { active: …; source: "qrc:/qt/qml/Lykta/scan/QrCamera.qml" }, then connect to found().
Item {
    id: view

    signal found(string text)

    objectName: "qrCamera"

    QrScanner {
        id: scanner

        onFound: text => view.found(text)
    }

    CaptureSession {
        camera: Camera {
            active: view.visible
            focusMode: Camera.FocusModeAuto
        }
        videoOutput: output
    }

    VideoOutput {
        id: output

        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
    }

    Timer {
        interval: 250
        repeat: true
        running: view.visible
        onTriggered: if (!scanner.busy)
            output.grabToImage(result => scanner.look(result.image))
    }
}

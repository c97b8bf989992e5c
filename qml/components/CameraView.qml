import QtQuick
import QtMultimedia
import Lykta

// The view finder. Loaded only where there is a camera, since the multimedia backend makes a start slow.
Item {
    id: view

    property string path // where the next picture goes
    readonly property bool ready: capture.readyForCapture

    signal taken(string path)
    signal failed()

    function take(): void {
        capture.captureToFile(path);
    }

    CaptureSession {
        camera: Camera {
            id: camera
            active: true
            onErrorOccurred: view.failed()
        }
        imageCapture: ImageCapture {
            id: capture
            onImageSaved: (id, path) => view.taken(path)
            onErrorOccurred: view.failed()
        }
        videoOutput: output
    }
    VideoOutput {
        id: output
        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Kamerans bild")
    }
}

import QtQuick
import QtQuick.Shapes
import Lykta
import Lykta.Ui

// Joining: the QR code before the camera, or the code and the address by hand.
LyktaPage {
    id: page

    objectName: "joinPage"
    title: qsTr("Gå med i en vandring")
    statusMode: "failures"
    topPadding: 4
    spacing: 14

    JoinForm {
        id: form
        app: page.app
        onJoined: page.nav.home()
    }
    Binding {
        target: codeField
        property: "text"
        value: form.code
    }

    Item {
        width: parent.width
        height: 236

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusBig
            color: Theme.light ? "#0C121C" : Theme.sunk
            border.width: 1
            border.color: Theme.line
        }
        // The camera is loaded after the page is there: Multimedia makes a start several times longer.
        Loader {
            id: camera
            anchors.fill: parent
            anchors.margins: 2
            active: page.app.cameraReady && page.T_active
            source: Qt.resolvedUrl("../scan/QrCamera.qml")
        }
        Connections {
            target: camera.item
            ignoreUnknownSignals: true
            function onFound(text: string): void {
                if (form.scan(text))
                    form.join();
            }
        }
        Arch {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 22
            width: 164
            height: 180
            filled: !camera.active
        }
        Icon {
            visible: !camera.active
            anchors.horizontalCenter: parent.horizontalCenter
            y: 92
            name: "qrcode"
            size: 84
            color: "#12233F"
        }
    }
}

import QtQuick
import Lykta
import Lykta.Ui

// Joining: the QR code before the camera, or the code and the address by hand.
LyktaPage {
    id: page

    objectName: "joinPage"
    title: qsTr("Gå med i en vandring")
    statusMode: "failures"
    topPadding: 4

    JoinForm {
        id: form
        app: page.app
        onJoined: page.nav.home()
        Component.onCompleted: if (page.app.invitation !== "")
            scan(page.app.invitation)
    }
    CameraStatus {
        id: camera
        app: page.app
    }

    // The camera is loaded after the page is there: Multimedia makes a start several times longer.
    Rectangle {
        visible: camera.ready
        width: parent.width
        height: 236
        radius: Theme.radiusBig
        color: Theme.sunk
        border.width: 1
        border.color: Theme.line

        Loader {
            id: view
            anchors.fill: parent
            anchors.margins: 8
            active: camera.ready && page.visible
            source: active ? "../scan/QrCamera.qml" : ""
        }
        Connections {
            target: view.item
            ignoreUnknownSignals: true

            function onFound(text: string): void {
                if (form.scan(text))
                    form.join();
            }
        }
    }
    Txt {
        visible: camera.ready
        width: parent.width
        role: Txt.Meta
        color: Theme.text
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Rikta kameran mot vandringsledarens QR‑kod, eller skriv koden.")
    }
    Banner {
        objectName: "joinProblem"
        visible: form.problem !== ""
        kind: "fail"
        text: form.problem
    }
    SectionHead {
        text: qsTr("Koden")
    }
    CodeField {
        id: codeField
        text: form.code
        onTextChanged: form.code = text
        onAccepted: if (form.ready)
            form.join()
    }
    LyktaTextField {
        visible: !form.knowsCentral
        label: qsTr("Centralens adress")
        fieldName: "addressField"
        help: qsTr("Står under vandringsledarens kod")
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        text: form.address
        onEdited: form.address = text
        onAccepted: if (form.ready)
            form.join()
    }
    Card {
        width: parent.width
        pad: 14

        Txt {
            width: parent.width
            role: Txt.Meta
            color: Theme.text
            text: qsTr("Inget konto, inget namn. Det du sparar ses av vandringens ledare och kommunen.")
        }
    }

    footer: PrimaryButton {
        objectName: "joinNowButton"
        width: parent.width
        text: qsTr("Gå med")
        enabled: form.ready && !form.busy
        busy: form.busy
        busyText: qsTr("Går med…")
        reason: form.hint
        onClicked: form.join()
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Lykta
import Lykta.Ui

// Joining: the QR code before the camera, or the code and the address by hand.
LyktaPage {
    id: page

    readonly property bool scanned: form.scannedFrom !== ""

    objectName: "joinPage"
    title: qsTr("Gå med i en vandring")
    statusMode: "failures"
    topPadding: 4

    JoinForm {
        id: form
        app: page.app
        onJoined: page.nav.home()
    }
    CameraStatus {
        id: camera
        app: page.app
    }

    ScanView {
        width: parent.width
        visible: camera.ready && !page.scanned
        running: visible && page.visible
        onFound: text => {
            if (form.scan(text))
                form.join();
        }
    }
    Txt {
        visible: camera.ready && !page.scanned
        width: parent.width
        role: Txt.Meta
        color: Theme.text
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Rikta kameran mot vandringsledarens QR‑kod")
    }
    Banner {
        objectName: "joinProblem"
        visible: form.problem !== ""
        kind: "fail"
        text: form.problem
    }
    Card {
        objectName: "joinScanned"
        visible: page.scanned
        width: parent.width
        pad: 0

        ListRow {
            first: true
            interactive: false
            symbol: "qrcode"
            text: qsTr("Inbjudan är läst")
            detail: form.scannedFrom
        }
        ListRow {
            objectName: "typeInsteadButton"
            boldTitle: false
            symbol: "pencil"
            text: qsTr("Skriv en kod i stället")
            onClicked: form.forget()
        }
    }
    LineWord {
        visible: !page.scanned
        width: parent.width
        text: camera.ready ? qsTr("eller skriv koden") : qsTr("skriv koden")
    }
    CodeField {
        visible: !page.scanned
        text: form.code
        onTextChanged: form.code = text
        onAccepted: form.join()
    }
    LyktaTextField {
        visible: !form.knowsCentral && !page.scanned
        label: qsTr("Centralens adress")
        fieldName: "addressField"
        help: qsTr("Står under vandringsledarens kod")
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        text: form.address
        onEdited: form.address = text
        onAccepted: form.join()
    }
    Card {
        width: parent.width
        pad: 0

        ListRow {
            objectName: "whatIsSavedRow"
            first: true
            symbol: "shield-check"
            symbolColor: Theme.safe
            text: qsTr("Inget konto, inget namn")
            detail: qsTr("Det du sparar ses av vandringens ledare och kommunen. Vad sparas?")
            onClicked: saved.open = true
        }
    }

    footer: PrimaryButton {
        objectName: "joinNowButton"
        width: parent.width
        text: qsTr("Gå med")
        enabled: form.ready || form.busy
        busy: form.busy
        busyText: qsTr("Går med…")
        reason: form.busy ? "" : form.hint
        onClicked: form.join()
    }

    overlay: WhatIsSaved {
        id: saved
    }
}

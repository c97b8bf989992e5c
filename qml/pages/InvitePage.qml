pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The invitation to a walk, held out to those who come: the QR code on a light plate, the code in large letters.
LyktaPage {
    id: page

    required property string walk

    property bool white: false // the night theme's code is black on red; some cameras want it white

    objectName: "invitePage"
    title: qsTr("Bjud in")
    subtitle: invite.title
    statusMode: "failures"

    WalkInvite {
        id: invite
        app: page.app
        walkId: page.walk
    }
    Segmented {
        objectName: "inviteRole"
        label: qsTr("Vem bjuder du in?")
        value: invite.toLead
        options: [{ value: false, text: qsTr("Deltagare"), name: "participant" }, { value: true, text: qsTr("En ledare till"), name: "leader" }]
        onPicked: value => invite.toLead = value
    }
    Banner {
        objectName: "inviteProblem"
        visible: invite.problem !== ""
        text: invite.problem
    }
    Txt {
        visible: invite.qr === "" && invite.busy
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Hämtar en kod …")
    }
    Rectangle {
        id: plate
        visible: invite.qr !== ""
        anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
        width: Math.min(parent ? parent.width : 0, 360, Math.max(240, page.height - 360))
        height: width
        radius: Theme.radiusBig
        color: page.white ? "#FFFFFF" : Theme.plate
        opacity: invite.expired ? 0.4 : 1

        QrPicture {
            objectName: "inviteQr"
            anchors.fill: parent
            anchors.margins: 12
            text: invite.qr
            dark: "#000000"
            light: plate.color

            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR-kod för att gå med i vandringen")
        }
    }
    Column {
        width: parent.width
        visible: invite.code !== ""
        spacing: 2

        Txt {
            width: parent.width
            role: Txt.Meta
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Eller skriv koden")
        }
        Txt {
            objectName: "inviteCode"
            width: parent.width
            role: Txt.Display
            horizontalAlignment: Text.AlignHCenter
            text: invite.code
            Accessible.name: invite.code.split("").join(" ")
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            horizontalAlignment: Text.AlignHCenter
            text: invite.address
            wrapMode: Text.WrapAnywhere
        }
    }
    Card {
        visible: invite.code !== ""
        width: parent.width

        Txt {
            objectName: "inviteStanding"
            width: parent.width
            bold: true
            text: invite.expired ? qsTr("Koden har gått ut. Gör en ny.") : invite.joinedWords !== "" ? invite.joinedWords : qsTr("Ingen har gått med än")
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            visible: !invite.expired
            text: invite.untilWords
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            visible: invite.toLead
            text: qsTr("Koden släpper in en person, som sedan ser och ändrar allt i vandringen.")
        }
    }
    TextButton {
        objectName: "inviteWhite"
        visible: Theme.night && invite.qr !== ""
        text: page.white ? qsTr("Visa koden röd") : qsTr("Visa koden vit")
        onClicked: page.white = !page.white
    }

    footer: SecondaryButton {
        objectName: "inviteRenew"
        width: parent ? parent.width : 0
        enabled: !invite.busy
        symbol: "refresh"
        text: invite.code === "" ? qsTr("Försök igen") : qsTr("Gör en ny kod")
        onClicked: invite.renew()
    }
}

import QtQuick
import Lykta
import Lykta.Ui

// What is confirmed, what waits and what failed and why; and «sync now».
LyktaPage {
    id: page

    readonly property SyncStatusModel status: app.status

    objectName: "syncPage"
    title: qsTr("Synk")
    subtitle: status.lastConfirmed
    statusMode: "never"
    topPadding: 4
    spacing: 12

    Card {
        width: parent.width
        spacing: 8

        Txt {
            objectName: "syncHeadline"
            width: parent.width
            role: Txt.Heading
            text: page.status.headline
        }
        Txt {
            objectName: "syncRows"
            width: parent.width
            role: Txt.Meta
            text: page.status.rowsText
        }
        StandingBar {
            width: parent.width
            confirmed: page.status.confirmedPhotos + page.status.confirmedRows
            waiting: page.status.waitingPhotos + page.status.waitingRows
            failed: page.status.failedPhotos + page.status.heldRows
        }
    }
    Card {
        objectName: "syncFailure"
        visible: page.status.failureTitle !== ""
        width: parent.width
        color: Theme.failSoft
        border.color: Theme.fail
        spacing: 4

        Txt {
            width: parent.width
            bold: true
            text: page.status.failureTitle
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            color: Theme.text
            text: page.status.failureText
        }
        TextButton {
            objectName: "syncAgainButton"
            bold: true
            text: page.status.rejoin ? qsTr("Gå med på nytt") : qsTr("Försök nu")
            onClicked: page.status.rejoin ? page.nav.openJoin() : page.status.syncNow()
        }
    }
    Card {
        width: parent.width
        pad: 0

        ListRow {
            objectName: "syncWaitingRow"
            visible: page.status.waitingTitle !== ""
            first: true
            interactive: false
            symbol: page.status.waitsForNetwork ? "wifi-off" : "cloud-up"
            symbolColor: Theme.wait
            text: page.status.waitingTitle
            detail: page.status.waitingDetail
        }
        ListRow {
            objectName: "syncConfirmedRow"
            first: page.status.waitingTitle === ""
            interactive: false
            symbol: "circle-check"
            symbolColor: Theme.ok
            text: qsTr("Bekräftat av centralen")
            detail: page.status.confirmedDetail
        }
    }
    Txt {
        visible: page.status.smallPrint !== ""
        width: parent.width
        role: Txt.Small
        color: Theme.text2
        text: page.status.smallPrint
    }

    footer: PrimaryButton {
        objectName: "syncNowButton"
        width: parent.width
        symbol: "refresh"
        text: page.status.waitsForUnmetered ? qsTr("Synka nu med mobildata") : qsTr("Synka nu")
        enabled: page.status.joined
        reason: qsTr("Gå med i en vandring först.")
        busy: page.status.busy
        busyText: qsTr("Synkar…")
        onClicked: page.status.syncNow()
    }
}

import QtQuick
import Lykta
import Lykta.Ui

// What is confirmed, what waits and for what, what failed and why, what central holds back; and «sync now».
LyktaPage {
    id: page

    readonly property SyncStatusModel status: app.status
    readonly property bool ofPhotos: status.confirmedPhotos + status.waitingPhotos + status.failedPhotos > 0
    readonly property bool anyConfirmed: status.confirmedRows + status.confirmedPhotos > 0

    objectName: "syncPage"
    title: qsTr("Synk")
    subtitle: status.lastConfirmed
    statusMode: "never"
    topPadding: 4
    spacing: 12

    Card {
        width: parent.width
        spacing: 2

        Txt {
            objectName: "syncHeadline"
            width: parent.width
            role: Txt.Heading
            text: page.status.headline
        }
        Txt {
            objectName: "syncRows"
            width: parent.width
            visible: page.ofPhotos
            role: Txt.Meta
            text: page.status.rowsText
        }
        Item {
            width: 1
            height: 8
        }
        StandingBar {
            objectName: "syncBar"
            width: parent.width
            confirmed: page.ofPhotos ? page.status.confirmedPhotos : page.status.confirmedRows
            waiting: page.ofPhotos ? page.status.waitingPhotos : page.status.waitingRows
            failed: page.ofPhotos ? page.status.failedPhotos : 0
        }
    }
    FailureCard {
        objectName: "syncFailure"
        visible: page.status.failureTitle !== ""
        width: parent.width
        title: page.status.failureTitle
        text: page.status.failureText
        actionName: "syncAgainButton"
        action: page.status.rejoin ? qsTr("Gå med på nytt") : qsTr("Försök nu")
        onClicked: page.status.rejoin ? page.nav.openJoin() : page.status.syncNow()
    }
    Card {
        width: parent.width
        pad: 0

        ListRow {
            objectName: "syncWaitingRow"
            visible: page.status.waitingTitle !== ""
            first: true
            interactive: false
            symbol: page.status.waitsForNetwork ? "wifi-off" : page.status.waitsForUnmetered ? "wifi" : "cloud-up"
            symbolColor: Theme.wait
            text: page.status.waitingTitle
            detail: page.status.waitingDetail
        }
        ListRow {
            objectName: "syncHeldRow"
            visible: page.status.heldTitle !== ""
            first: page.status.waitingTitle === ""
            interactive: false
            symbol: "hourglass"
            symbolColor: Theme.wait
            text: page.status.heldTitle
            detail: page.status.heldDetail
        }
        ListRow {
            objectName: "syncConfirmedRow"
            first: page.status.waitingTitle === "" && page.status.heldTitle === ""
            interactive: false
            symbol: page.anyConfirmed ? "circle-check" : "device-mobile-check"
            symbolColor: page.anyConfirmed ? Theme.ok : Theme.text2
            text: page.anyConfirmed ? qsTr("Bekräftat av centralen") : qsTr("Inget bekräftat än")
            detail: page.anyConfirmed ? page.status.confirmedDetail : qsTr("Det du sparar finns på telefonen.")
        }
        ListRow {
            objectName: "syncMissingRow"
            visible: page.status.missingTitle !== ""
            interactive: false
            symbol: "download"
            symbolColor: Theme.text2
            text: page.status.missingTitle
        }
        ListRow {
            objectName: "rescueRow"
            visible: page.status.joined && page.status.waitingRows + page.status.waitingPhotos + page.status.failedPhotos > 0
            symbol: "lifebuoy"
            text: qsTr("Räddningsfil")
            detail: qsTr("Bär det som väntar till centralen utan nät")
            onClicked: page.nav.openRescue()
        }
    }
    Txt {
        objectName: "syncSmallPrint"
        visible: page.status.smallPrint !== ""
        width: parent.width
        role: Txt.Small
        color: Theme.text2
        text: qsTr("För support: %1").arg(page.status.smallPrint)
    }

    footer: PrimaryButton {
        objectName: "syncNowButton"
        width: parent.width
        symbol: "refresh"
        text: page.status.waitsForUnmetered ? qsTr("Synka nu med mobildata") : qsTr("Synka nu")
        enabled: page.status.joined
        reason: qsTr("Gå med i en vandring först.")
        note: page.status.waitsForUnmetered && page.status.waitingPhotos > 0 ? qsTr("Använder cirka %1").arg(page.status.waitingSize) : ""
        busy: page.status.busy
        busyText: qsTr("Synkar…")
        onClicked: page.status.syncNow()
    }
}

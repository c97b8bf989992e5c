import QtQuick
import Lykta.Ui
import Lykta

// What a leader does with a walk beside walking it.
Card {
    id: rows

    required property WalkSession session

    readonly property bool open: session.walkState !== "closed"

    signal participantsPressed()
    signal invitePressed()
    signal planPressed()

    pad: 0

    ListRow {
        objectName: "participantsRow"
        first: true
        symbol: "users-group"
        text: qsTr("Räkna deltagarna")
        onClicked: rows.participantsPressed()
    }
    ListRow {
        objectName: "inviteRow"
        visible: rows.open
        symbol: "qrcode"
        text: qsTr("Bjud in deltagare")
        onClicked: rows.invitePressed()
    }
    ListRow {
        objectName: "editPlanRow"
        visible: rows.open
        symbol: "route"
        text: qsTr("Ändra planen")
        onClicked: rows.planPressed()
    }
}

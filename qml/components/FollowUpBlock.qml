pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// Of a walk that follows another one up: how many earlier observations are left to answer, as the way to them; and on a
// closed walk, for its leader, the way to follow it up. Takes no room on other walks.
Column {
    id: block

    required property WalkSession session
    required property FollowUpSession followUps

    readonly property bool asks: followUps.total > 0 || followUps.missing > 0
    readonly property bool mayStart: session.walkState === "closed" && session.mayLead

    signal listPressed()
    signal startPressed()

    width: parent ? parent.width : implicitWidth
    spacing: 8
    visible: asks || mayStart

    SecondaryButton {
        objectName: "followUpsButton"
        visible: block.asks
        width: parent.width
        symbol: block.followUps.total > 0 && block.followUps.remaining === 0 ? "check" : "history"
        text: block.followUps.remaining > 0 ? qsTr("%n tidigare att besvara", "", block.followUps.remaining) : qsTr("Återvandringens frågor")
        onClicked: block.listPressed()
    }
    SecondaryButton {
        objectName: "followUpStartButton"
        visible: block.mayStart
        width: parent.width
        symbol: "history"
        text: qsTr("Planera återvandring")
        onClicked: block.startPressed()
    }
}

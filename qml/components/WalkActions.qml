pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// What the thumb does on a walk: to the next stop, the one lamp, stops and list. The same block stands in the phone's
// sheet, beside the map and under it.
Column {
    id: actions

    required property WalkSession session
    required property FollowUpSession followUps
    required property WalkGroups groups

    readonly property bool below: Theme.stacked(width)
    readonly property bool tight: !below && width / Theme.scale < 280 // two buttons abreast have room for words only
    readonly property Item lamp: observe.visible ? observe : start.visible ? start : null

    property bool quiet: false // something else stands over the next stop for a while

    signal startPressed()
    signal observePressed()
    signal stopsPressed()
    signal listPressed()
    signal protocolPressed()
    signal followUpsPressed()
    signal groupsPressed()
    signal followUpStartPressed()

    spacing: 14

    GroupBlock {
        visible: actions.groups.asks
        groups: actions.groups
    }
    NextStop {
        objectName: "nextStop"
        visible: actions.session.stopCount > 0 && !(actions.groups.asks && (Theme.scale >= 1.3 || width < 300)) // one thing at a time
        opacity: actions.quiet ? 0 : 1
        width: parent.width
        present: actions.session.hasNext
        ordinal: actions.session.hasNext ? qsTr("Nästa stopp %1 av %2").arg(actions.session.nextOrder).arg(actions.session.stopCount) : qsTr("%1 av %2 stopp").arg(actions.session.visitedCount).arg(actions.session.stopCount)
        name: actions.session.hasNext ? actions.session.nextName : actions.session.visitedCount < actions.session.stopCount ? qsTr("Gruppens stopp är klara") : qsTr("Alla stopp besökta")
        distance: actions.session.nextDistance
        direction: actions.session.nextDirection
        turn: actions.session.nextTurn
    }
    Txt {
        objectName: "underWayWords"
        visible: actions.session.walkState === "underway" && Theme.scale >= 1.3 // else the bar says it
        width: parent.width
        role: Txt.Meta
        text: actions.session.sinceWords
    }
    PrimaryButton {
        id: start
        objectName: "startWalkButton"
        visible: actions.session.walkState === "planned" || actions.session.walkState === "underway"
        width: parent.width
        big: true
        symbol: actions.session.walkState === "underway" ? "walk" : "player-play"
        text: actions.session.walkState === "underway" ? qsTr("Följ med på vandringen") : qsTr("Starta vandringen")
        onClicked: actions.startPressed()
    }
    PrimaryButton {
        id: observe
        objectName: "observeButton"
        visible: actions.session.walkState === "running"
        width: parent.width
        big: true
        symbol: "camera"
        text: qsTr("Observera")
        onClicked: actions.observePressed()
    }
    Txt {
        visible: actions.session.walkState === "closed"
        width: parent.width
        role: Txt.Meta
        text: qsTr("Vandringen är avslutad.")
    }
    PrimaryButton {
        objectName: "protocolButton"
        visible: actions.session.walkState === "closed" && actions.session.mayLead
        width: parent.width
        big: true
        symbol: "file-text"
        text: qsTr("Protokoll")
        onClicked: actions.protocolPressed()
    }
    FollowUpBlock {
        session: actions.session
        followUps: actions.followUps
        onListPressed: actions.followUpsPressed()
        onStartPressed: actions.followUpStartPressed()
    }
    GroupBlock { // under the lamp, which the thumb wants first
        visible: actions.groups.count > 0 && !actions.groups.asks
        groups: actions.groups
        onPressed: actions.groupsPressed()
    }
    Grid {
        columns: actions.below ? 1 : 2
        spacing: 8
        width: parent.width

        SecondaryButton {
            objectName: "stopsButton"
            width: actions.below ? parent.width : (parent.width - 8) / 2
            symbol: actions.tight ? "" : "checklist"
            text: qsTr("Stopp")
            onClicked: actions.stopsPressed()
        }
        SecondaryButton {
            objectName: "listButton"
            width: actions.below ? parent.width : (parent.width - 8) / 2
            symbol: actions.tight ? "" : "list"
            text: qsTr("Lista · %1").arg(actions.session.observationCount)
            onClicked: actions.listPressed()
        }
    }
}

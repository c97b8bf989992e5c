pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The list pane of a walk on a wide screen: title, status, next stop, all stops.
FocusScope {
    id: pane

    required property App app
    required property WalkSession session
    required property FollowUpSession followUps
    required property WalkGroups groups

    signal syncPressed()
    signal startPressed()
    signal finishPressed()
    signal protocolPressed()
    signal planPressed()
    signal participantsPressed()
    signal invitePressed()
    signal followUpsPressed()
    signal groupsPressed()
    signal followUpStartPressed()
    signal stopPicked(string stop)

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }
    Column {
        id: heads
        x: 20
        y: 12
        width: parent.width - 40
        bottomPadding: 12

        Txt {
            width: parent.width
            role: Txt.Title
            text: pane.session.title
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            text: pane.session.longSubtitle
        }
    }
    StatusLine {
        id: status
        y: heads.y + heads.height
        width: parent.width
        height: implicitHeight
        kind: pane.app.status.kind
        text: pane.app.status.text
        age: pane.app.status.age
        onClicked: pane.syncPressed()
    }
    Flickable {
        anchors.top: status.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: column.implicitHeight + 32
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: 20
            y: 16
            width: parent.width - 40
            spacing: 14

            PrimaryButton {
                objectName: "startWalkButton"
                visible: pane.session.walkState === "planned" || pane.session.walkState === "underway"
                width: parent.width
                big: true
                symbol: pane.session.walkState === "underway" ? "walk" : "player-play"
                text: pane.session.walkState === "underway" ? qsTr("Följ med på vandringen") : qsTr("Starta vandringen")
                onClicked: pane.startPressed()
            }
            PrimaryButton {
                objectName: "protocolButton"
                visible: pane.session.walkState === "closed" && pane.session.mayLead
                width: parent.width
                big: true
                symbol: "file-text"
                text: qsTr("Protokoll")
                onClicked: pane.protocolPressed()
            }
            Banner {
                visible: pane.session.problem !== ""
                kind: "fail"
                text: pane.session.problem
            }
            GroupBlock {
                groups: pane.groups
                onPressed: pane.groupsPressed()
            }
            Rectangle {
                visible: pane.session.stopCount > 0
                width: parent.width
                height: next.implicitHeight + 32
                radius: Theme.radiusCard
                color: Theme.surface
                border.width: 2
                border.color: Theme.glow

                NextStop {
                    id: next
                    x: 16
                    y: 16
                    width: parent.width - 32
                    present: pane.session.hasNext
                    ordinal: pane.session.hasNext ? qsTr("Nästa stopp %1 av %2").arg(pane.session.nextOrder).arg(pane.session.stopCount) : qsTr("%1 av %2 stopp").arg(pane.session.visitedCount).arg(pane.session.stopCount)
                    name: pane.session.hasNext ? pane.session.nextName : pane.session.visitedCount < pane.session.stopCount ? qsTr("Gruppens stopp är klara") : qsTr("Alla stopp besökta")
                    distance: pane.session.nextDistance
                    direction: pane.session.nextDirection
                    turn: pane.session.nextTurn
                }
            }
            FollowUpBlock {
                session: pane.session
                followUps: pane.followUps
                onListPressed: pane.followUpsPressed()
                onStartPressed: pane.followUpStartPressed()
            }
            SectionHead {
                visible: pane.session.stopCount > 0
                text: qsTr("Stopp")
                note: qsTr("%1 av %2 besökta").arg(pane.session.visitedCount).arg(pane.session.stopCount)
            }
            StopRows {
                visible: pane.session.stopCount > 0
                width: parent.width
                session: pane.session
                onStopPicked: stop => pane.stopPicked(stop)
            }
            GroupRows {
                visible: pane.groups.canDivide || pane.groups.mayMeet
                width: parent.width
                groups: pane.groups
                onPressed: pane.groupsPressed()
            }
            WalkLeaderRows {
                visible: pane.session.mayLead
                width: parent.width
                session: pane.session
                onParticipantsPressed: pane.participantsPressed()
                onPlanPressed: pane.planPressed()
                onInvitePressed: pane.invitePressed()
            }
            TextButton {
                objectName: "finishWalkButton"
                visible: pane.session.walkState === "running"
                text: qsTr("Avsluta vandringen")
                onClicked: pane.finishPressed()
            }
        }
    }
}

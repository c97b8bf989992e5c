import QtQuick
import Lykta.Ui
import Lykta

// What is done with a walk more seldom than at every stop. A choice closes the sheet.
Sheet {
    id: menu

    required property WalkSession session
    required property WalkGroups groups

    signal fitPressed()
    signal listPressed()
    signal finishPressed()
    signal participantsPressed()
    signal invitePressed()
    signal planPressed()
    signal groupsPressed()

    objectName: "walkMenu"
    title: session.title

    Card {
        width: parent ? parent.width : 0
        pad: 0

        ListRow {
            objectName: "fitMapRow"
            first: true
            symbol: "map-2"
            chevron: false
            text: qsTr("Visa hela vandringen")
            onClicked: {
                menu.close();
                menu.fitPressed();
            }
        }
        ListRow {
            objectName: "walkListRow"
            symbol: "list"
            text: qsTr("Observationer")
            onClicked: {
                menu.close();
                menu.listPressed();
            }
        }
        ListRow {
            objectName: "finishWalkRow"
            visible: menu.session.walkState === "running"
            symbol: "player-stop"
            text: qsTr("Avsluta vandringen")
            onClicked: {
                menu.close();
                menu.finishPressed();
            }
        }
    }
    GroupRows {
        width: parent ? parent.width : 0
        groups: menu.groups
        onDivided: menu.close()
        onPressed: {
            menu.close();
            menu.groupsPressed();
        }
    }
    WalkLeaderRows {
        visible: menu.session.mayLead
        width: parent ? parent.width : 0
        session: menu.session
        onParticipantsPressed: {
            menu.close();
            menu.participantsPressed();
        }
        onInvitePressed: {
            menu.close();
            menu.invitePressed();
        }
        onPlanPressed: {
            menu.close();
            menu.planPressed();
        }
    }
}

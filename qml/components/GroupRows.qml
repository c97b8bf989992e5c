import QtQuick
import Lykta.Ui
import Lykta

// Dividing a walk on the spot, one tap each way; while it is divided, the way to its groups. Takes no room where
// neither can be done.
Card {
    id: rows

    required property WalkGroups groups

    signal pressed()
    signal divided()

    pad: 0
    visible: groups.canDivide || groups.count > 0

    ListRow {
        objectName: "divideInTwo"
        first: true
        visible: rows.groups.canDivide
        symbol: "users-group"
        chevron: false
        text: qsTr("Dela i 2 grupper")
        onClicked: {
            rows.groups.divide(2);
            rows.divided();
        }
    }
    ListRow {
        objectName: "divideInThree"
        visible: rows.groups.canDivide
        symbol: "users-group"
        chevron: false
        text: qsTr("Dela i 3 grupper")
        onClicked: {
            rows.groups.divide(3);
            rows.divided();
        }
    }
    ListRow {
        objectName: "groupsRow"
        first: true
        visible: rows.groups.count > 0
        symbol: "users-group"
        text: qsTr("Grupper")
        detail: rows.groups.standing
        onClicked: rows.pressed()
    }
    ListRow {
        objectName: "meetAgainRow"
        visible: rows.groups.mayMeet
        symbol: "users"
        chevron: false
        text: qsTr("Samlas igen")
        onClicked: {
            rows.groups.meetAgain();
            rows.divided();
        }
    }
}

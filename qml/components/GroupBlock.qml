import QtQuick
import Lykta.Ui
import Lykta

// While a walk is divided: asks which group this phone goes with, and afterwards says it in one line that leads to the
// groups' page. Takes no room while all walk together.
Column {
    id: block

    required property WalkGroups groups

    signal pressed()

    width: parent ? parent.width : implicitWidth
    spacing: 8
    visible: groups.count > 0

    Txt {
        objectName: "groupQuestion"
        visible: block.groups.asks
        width: parent.width
        bold: true
        text: qsTr("Vilken grupp går du med?")
    }
    Segmented {
        objectName: "joinGroup"
        visible: block.groups.asks
        label: qsTr("Din grupp")
        value: block.groups.own
        options: block.groups.choices
        onPicked: value => block.groups.join(value)
    }
    SecondaryButton {
        objectName: "groupsButton"
        visible: block.groups.own > 0
        width: parent.width
        symbol: "users-group"
        text: block.groups.standing
        onClicked: block.pressed()
    }
}

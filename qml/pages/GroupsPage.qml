pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The groups of a walk that is divided: which one this phone goes with, whose stops are which, and that they meet again.
// A leader gives a stop to another group.
LyktaPage {
    id: page

    required property string walk

    function goBack(): void {
        if (sheet.open)
            sheet.close();
        else
            page.nav.back();
    }

    objectName: "groupsPage"
    title: qsTr("Grupper")
    statusMode: "failures"

    WalkGroups {
        id: groups
        app: page.app
        walkId: page.walk
    }
    Banner {
        visible: groups.problem !== ""
        kind: "fail"
        text: groups.problem
    }
    Txt {
        objectName: "groupsTogether"
        visible: groups.count === 0
        width: parent.width
        text: qsTr("Alla går tillsammans.")
    }
    SectionHead {
        visible: groups.count > 0
        text: qsTr("Vilken grupp går du med?")
    }
    Segmented {
        objectName: "ownGroup"
        visible: groups.count > 0
        label: qsTr("Din grupp")
        value: groups.own
        options: groups.choices
        onPicked: value => groups.join(value)
    }
    Txt {
        objectName: "groupsMeeting"
        visible: text !== ""
        width: parent.width
        text: groups.meeting
    }
    SectionHead {
        visible: groups.count > 0
        text: qsTr("Stopp")
    }
    Txt {
        visible: groups.mayGive
        width: parent.width
        role: Txt.Meta
        text: qsTr("Tryck på ett stopp för att ge det till en annan grupp.")
    }
    Card {
        visible: groups.count > 0
        width: parent.width
        pad: 0

        Repeater {
            model: groups.count > 0 ? groups.stops.length : 0 // a row stays while it changes, and the focus in it

            ListRow {
                id: row

                required property int index
                readonly property var stop: groups.stops[index] ?? { id: "", order: 0, name: "", group: 0, whose: "", visited: false }
                readonly property bool visited: stop.visited

                objectName: "groupStop." + stop.order
                first: index === 0
                chevron: false
                interactive: groups.mayGive && !visited
                boldTitle: stop.group !== 0 && stop.group === groups.own
                text: stop.name
                detail: visited ? qsTr("besökt") : ""
                value: stop.whose
                leading: StopMark {
                    order: row.stop.order
                    stopState: row.visited ? "done" : "later"
                }
                onClicked: sheet.show(stop)
            }
        }
    }
    Txt {
        visible: groups.count > 0 && !groups.mayMeet
        width: parent.width
        role: Txt.Meta
        text: qsTr("Ledaren delar upp vandringen och samlar den igen. Det märks här när telefonen har nät.")
    }

    footer: SecondaryButton {
        objectName: "meetAgainButton"
        visible: groups.mayMeet
        width: parent ? parent.width : 0
        symbol: "users"
        text: qsTr("Samlas igen")
        onClicked: {
            groups.meetAgain();
            page.nav.back();
        }
    }
    overlay: ChoiceSheet {
        id: sheet

        property string stop

        function show(row: var): void {
            stop = row.id;
            title = row.name;
            value = row.group;
            open = true;
        }

        objectName: "groupSheet"
        options: [...groups.choices, { value: 0, text: qsTr("Alla") }]
        onPicked: value => groups.give(stop, value)
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// Before a walk: what it is called, where and when, its stops and its line, what is asked, who was asked to come. From
// 900 wide the map to draw on stands beside it; a narrower screen opens it.
LyktaPage {
    id: page

    property string walk // empty: a new one

    readonly property bool wide: width >= 900

    function goBack(): void {
        if (places.open)
            places.close();
        else if (stopSheet.open)
            stopSheet.close();
        else
            page.nav.back();
    }

    objectName: "planWalkPage"
    title: planner.editing ? qsTr("Ändra planen") : qsTr("Planera en vandring")
    subtitle: qsTr("Sparas medan du skriver")
    symbol: "x"
    statusMode: "failures"
    room: wide ? 400 : width

    WalkPlanner {
        id: planner
        app: page.app
        walkId: page.walk
    }
    Banner {
        objectName: "planRestored"
        visible: planner.restored
        kind: "info"
        text: qsTr("Du fortsätter på en plan som inte är klar.")
        action: qsTr("Börja om")
        onClicked: planner.discard()
    }
    PlanFacts {
        width: parent.width
        planner: planner
        onPlaceWished: places.open = true
        onFieldFocused: field => page.reveal(field)
    }
    Column {
        width: parent.width
        spacing: 8

        SectionHead {
            text: qsTr("Stopp och väg")
            note: planner.routeWords
        }
        Card {
            visible: !page.wide
            width: parent.width
            pad: 0

            Item {
                visible: planner.stops.length > 0
                width: parent.width
                height: visible ? 130 : 0

                MiniMap {
                    x: 1
                    y: 1
                    width: parent.width - 2
                    height: 129
                    route: planner.route
                    stops: planner.stops
                    areas: planner.areas
                }
                CornerCut {
                    width: parent.width
                    radius: Theme.radiusCard
                }
            }
            ListRow {
                objectName: "planDraw"
                first: planner.stops.length === 0
                symbol: "route"
                text: planner.stops.length === 0 ? qsTr("Rita stopp och väg på kartan") : qsTr("Ändra på kartan")
                onClicked: page.nav.open("PlanRoutePage", { planner: planner })
            }
        }
        PlannedStopRows {
            visible: planner.stops.length > 0
            width: parent.width
            planner: planner
            onStopPicked: stop => stopSheet.show(stop)
        }
        Txt {
            visible: page.wide && planner.stops.length === 0
            width: parent.width
            role: Txt.Meta
            text: qsTr("Tryck på kartan där gruppen ska stanna.")
        }
    }
    Column {
        width: parent.width
        spacing: 8

        SectionHead { text: qsTr("Det ni frågar vid stoppen") }
        Card {
            width: parent.width
            pad: 0

            ListRow {
                objectName: "planQuestions"
                first: true
                symbol: "checklist"
                text: qsTr("%n frågor", "", planner.askedCount)
                detail: planner.questionsWords
                onClicked: page.nav.open("PlanQuestionsPage", { planner: planner })
            }
        }
    }
    Column {
        width: parent.width
        visible: planner.partners.length > 0
        spacing: 4

        SectionHead { text: qsTr("Vilka är med?") }
        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                model: planner.partners

                Chip {
                    required property int index
                    required property var modelData

                    objectName: "planPartner." + index
                    text: modelData.text
                    checked: modelData.chosen
                    onClicked: planner.togglePartner(modelData.value)
                }
            }
        }
    }
    LyktaTextArea {
        id: purposeField
        fieldName: "planPurpose"
        label: qsTr("Vad vill ni få veta?")
        text: planner.purpose
        onEdited: planner.purpose = text
        input.onActiveFocusChanged: if (input.activeFocus) page.reveal(purposeField)
    }
    Banner {
        visible: planner.problem !== ""
        kind: "fail"
        text: planner.problem
    }

    footer: [
        Toast {
            id: toast
            objectName: "planToast"
            width: parent.width
            onSecond: {
                planner.undo();
                toast.close();
            }
        },
        PrimaryButton {
            objectName: "planSave"
            width: parent.width
            symbol: "check"
            text: qsTr("Spara planen")
            onClicked: {
                if (planner.save())
                    page.nav.back();
            }
        }
    ]
    full: Item {
        visible: page.wide
        anchors.fill: parent

        PlanMap {
            x: Theme.mirrored ? 0 : page.room
            width: parent.width - page.room
            height: parent.height
            planner: planner
            maps: page.wide ? page.app.maps : null
            onStopPicked: stop => stopSheet.show(stop)
        }
        Rectangle {
            x: Theme.mirrored ? parent.width - page.room : page.room - 1
            width: 1
            height: parent.height
            color: Theme.line
        }
    }
    overlay: [
        ChoiceSheet {
            id: places
            objectName: "planPlaces"
            title: qsTr("Plats")
            options: planner.places
            value: planner.placeId
            onPicked: value => planner.placeId = value
        },
        PlannedStopSheet {
            id: stopSheet
            objectName: "plannedStopSheet"
            planner: planner
            onRemoved: toast.show(qsTr("Stoppet är borttaget."), "", qsTr("Ångra"))
        }
    ]
}

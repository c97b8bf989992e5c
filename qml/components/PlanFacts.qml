pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// When and where a walk is to be, with the light that is to be expected then.
Column {
    id: facts

    required property WalkPlanner planner

    signal placeWished()
    signal fieldFocused(Item field)

    spacing: 14

    LyktaTextField {
        id: titleField
        fieldName: "planTitle"
        label: qsTr("Vad heter vandringen?")
        help: text === "" ? qsTr("Annars: %1").arg(facts.planner.proposedTitle) : ""
        maximumLength: 120
        text: facts.planner.title
        onEdited: facts.planner.title = text
        input.onActiveFocusChanged: if (input.activeFocus) facts.fieldFocused(titleField)
    }
    Column {
        width: parent.width
        spacing: 6

        Txt {
            width: parent.width
            role: Txt.Meta
            bold: true
            text: qsTr("Plats")
        }
        ChoiceRow {
            objectName: "planPlace"
            width: parent.width
            symbol: "map-pin"
            text: facts.planner.placeName !== "" ? facts.planner.placeName : qsTr("Ingen särskild plats")
            onClicked: facts.placeWished()
        }
    }
    LyktaTextField {
        id: meetingField
        fieldName: "planMeeting"
        label: qsTr("Var samlas ni?")
        maximumLength: 120
        text: facts.planner.meetingPoint
        onEdited: facts.planner.meetingPoint = text
        input.onActiveFocusChanged: if (input.activeFocus) facts.fieldFocused(meetingField)
    }
    Column {
        width: parent.width
        spacing: 8

        SectionHead {
            text: qsTr("När")
            note: facts.planner.whenWords
        }
        Stepper {
            name: "planDay"
            label: qsTr("Dag")
            value: facts.planner.dayWords
            onStepped: by => facts.planner.shiftDays(by)
        }
        Grid {
            id: clock
            width: parent.width
            columns: Theme.stacked(width) ? 1 : 2
            spacing: 8

            Stepper {
                name: "planHour"
                width: (clock.width - (clock.columns - 1) * 8) / clock.columns
                label: qsTr("Timme")
                value: facts.planner.hourWords
                onStepped: by => facts.planner.shiftMinutes(by * 60)
            }
            Stepper {
                name: "planMinute"
                width: (clock.width - (clock.columns - 1) * 8) / clock.columns
                label: qsTr("Minut")
                value: facts.planner.minuteWords
                onStepped: by => facts.planner.shiftMinutes(by * 15)
            }
        }
        FieldNote {
            width: parent.width
            failed: true
            text: facts.planner.timeProblem
        }
    }
    Card {
        width: parent.width

        Row {
            width: parent.width
            spacing: 14
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: sky
                anchors.verticalCenter: parent.verticalCenter
                name: facts.planner.dark ? "moon" : "sun"
            }
            Column {
                width: parent.width - sky.width - 14

                Txt {
                    width: parent.width
                    role: Txt.Meta
                    text: qsTr("Ljuset då")
                }
                Txt {
                    objectName: "planLight"
                    width: parent.width
                    bold: true
                    text: facts.planner.lightWords
                }
                Txt {
                    width: parent.width
                    visible: text !== ""
                    role: Txt.Meta
                    text: facts.planner.sunWords
                }
            }
        }
    }
}

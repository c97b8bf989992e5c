pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// How many take part in a walk, counted in classes by its leader.
LyktaPage {
    id: page

    required property string walk

    objectName: "participantsPage"
    title: qsTr("Deltagare")
    statusMode: "failures"

    ParticipantCounter {
        id: counter
        app: page.app
        walkId: page.walk
    }
    Txt {
        objectName: "participantTotal"
        width: parent.width
        role: Txt.Title
        text: counter.totalWords
    }
    Banner {
        visible: counter.problem !== ""
        kind: "fail"
        text: counter.problem
    }
    Segmented {
        objectName: "attendance"
        label: qsTr("Deltar som")
        value: counter.attendance
        options: counter.attendances
        onPicked: value => counter.attendance = value
    }
    Segmented {
        objectName: "gender"
        label: qsTr("Kön")
        value: counter.gender
        options: counter.genders
        onPicked: value => counter.gender = value
    }
    Card {
        width: parent.width
        spacing: 12

        Repeater {
            model: 5

            Item {
                id: row

                required property int index

                readonly property var age: counter.ages[index] ?? { value: 0, text: "", count: 0 }
                readonly property bool below: Theme.stacked(width)

                width: parent ? parent.width : 0
                height: below ? words.height + 6 + stepper.height : Math.max(words.height, stepper.height)

                Txt {
                    id: words
                    x: Theme.mirrored && !row.below ? stepper.width + 12 : 0
                    y: row.below ? 0 : (parent.height - height) / 2
                    width: row.below ? parent.width : parent.width - stepper.width - 12
                    bold: row.age.count > 0
                    text: row.age.text
                }
                Stepper {
                    id: stepper
                    name: "age." + row.index
                    x: row.below || Theme.mirrored ? 0 : parent.width - width
                    y: row.below ? words.height + 6 : (parent.height - height) / 2
                    width: row.below ? parent.width : 164
                    label: row.age.text
                    value: row.age.count
                    canLess: row.age.count > 0
                    onStepped: by => counter.step(row.age.value, by)
                }
            }
        }
    }
    Txt {
        width: parent.width
        role: Txt.Meta
        text: qsTr("Bara antal sparas, inga namn, och de når bara ledare och samordnare. En grupp på färre än 5 visas aldrig som tal i protokollet.")
    }

    footer: PrimaryButton {
        objectName: "participantsDone"
        width: parent ? parent.width : 0
        symbol: "check"
        text: qsTr("Klar")
        onClicked: page.nav.back()
    }
}

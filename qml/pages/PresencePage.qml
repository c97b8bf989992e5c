pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// Being seen at a place: check in where one stands, the dial while it runs, check out. One that runs is shown whatever
// happened to the app meanwhile.
LyktaPage {
    id: page

    function goBack(): void {
        for (const sheet of [placeSheet, modeSheet, officerSheet]) {
            if (sheet.open) {
                sheet.close();
                return;
            }
        }
        page.nav.back();
    }

    objectName: "presencePage"
    title: form.running ? qsTr("Närvaro pågår") : qsTr("Närvaro")
    subtitle: form.running ? form.placeName : form.todayWords
    topPadding: form.running ? 8 : 16
    cut: flickable.contentHeight > flickable.height + 1

    PresenceForm {
        id: form
        app: page.app
    }
    Banner {
        objectName: "problemBanner"
        visible: form.problem !== ""
        kind: "fail"
        text: form.problem
    }
    PresenceDial {
        objectName: "presenceDial"
        visible: form.running
        // The software renderer does not cut a shape that has wholly scrolled away.
        opacity: y + height > page.flickable.contentY ? 1 : 0
        width: parent.width
        minutes: form.minutes
        scaleMinutes: form.scaleMinutes
        bandFrom: form.bandFrom
        bandTo: form.bandTo
        since: form.sinceWords
        time: form.timeWords
    }
    Item {
        visible: form.running
        width: parent.width
        height: dosage.height

        Row {
            id: dosage
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 10
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: dosageMark
                anchors.verticalCenter: parent.verticalCenter
                name: form.dosage === "within" ? "circle-check" : form.dosage === "under" ? "hourglass" : "alert-triangle"
                color: form.dosage === "within" ? Theme.ok : form.dosage === "under" ? Theme.text2 : Theme.wait
            }
            Txt {
                objectName: "dosageWords"
                width: Math.min(implicitWidth, page.columnWidth - dosageMark.width - 10)
                bold: true
                text: form.dosageWords
            }
        }
    }
    Banner {
        objectName: "leftBanner"
        visible: form.left
        kind: "wait"
        symbol: "map-pin-off"
        text: qsTr("Du är inte kvar vid platsen. Avsluta?")
    }
    Column {
        visible: !form.running
        width: parent.width
        spacing: 6

        SectionHead { text: qsTr("Plats") }
        ChoiceRow {
            objectName: "placeRow"
            width: parent.width
            symbol: form.byPosition ? "map-pin-check" : "map-pin"
            text: form.placeName
            onClicked: placeSheet.open = true
        }
        Txt { // at large text the footer has no room for it
            visible: Theme.scale >= 1.6
            width: parent.width
            role: Txt.Meta
            text: form.placeWords
        }
    }
    Grid {
        id: ways

        readonly property bool below: width / Theme.scale < 280
        readonly property real part: below ? width : (width - 8) / 2

        width: parent.width
        columns: below ? 1 : 2
        spacing: 8

        ChoiceRow {
            objectName: "modeRow"
            width: ways.part
            opensDown: true
            symbol: form.modeIcon
            text: form.modeWords
            onClicked: modeSheet.open = true
        }
        ChoiceRow {
            objectName: "officersRow"
            width: ways.part
            opensDown: true
            symbol: "users"
            text: form.officersWords
            onClicked: officerSheet.open = true
        }
    }
    Column {
        visible: form.running
        width: parent.width
        spacing: 8

        SectionHead { text: qsTr("Vad ni gör") }
        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                model: form.activities

                Chip {
                    required property var modelData

                    objectName: "activity." + modelData.key
                    tall: true
                    symbol: modelData.icon
                    text: modelData.words
                    checkable: false
                    checked: modelData.chosen
                    onClicked: form.toggleActivity(modelData.key)
                }
            }
        }
    }
    LyktaTextArea {
        id: note
        visible: form.running
        fieldName: "noteField"
        label: qsTr("Anteckning")
        leastHeight: 56
        placeholder: qsTr("Inga namn på personer")
        text: form.note
        onEdited: form.note = text
        input.onActiveFocusChanged: if (input.activeFocus) page.reveal(note)
    }
    Column {
        visible: !form.running
        width: parent.width
        spacing: 8

        SectionHead {
            text: qsTr("I dag")
            note: form.today.length > 0 ? form.todayWords : ""
        }
        Txt {
            visible: form.today.length === 0
            width: parent.width
            role: Txt.Meta
            text: qsTr("Inga besök än.")
        }
        Card {
            visible: form.today.length > 0
            width: parent.width
            pad: 0

            Repeater {
                model: form.today

                ListRow {
                    id: visit

                    required property int index
                    required property var modelData

                    objectName: "visit." + index
                    interactive: false
                    first: index === 0
                    symbol: modelData.icon
                    text: modelData.place
                    detail: modelData.times + " · " + modelData.duration
                    trailing: Icon {
                        name: visit.modelData.sync === "confirmed" ? "circle-check" : visit.modelData.sync === "failed" ? "alert-triangle" : "cloud-up"
                        size: 22
                        color: visit.modelData.sync === "confirmed" ? Theme.ok : visit.modelData.sync === "failed" ? Theme.fail : Theme.wait
                    }
                }
            }
        }
    }

    footer: Column {
        width: parent ? parent.width : 0
        spacing: 14

        Row {
            visible: !form.running && Theme.scale < 1.6
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: placeMark
                anchors.verticalCenter: parent.verticalCenter
                name: form.byPosition ? "map-pin" : "map-pin-off"
                size: 22
                color: form.byPosition ? Theme.ok : Theme.wait
            }
            Txt {
                objectName: "placeWords"
                width: Math.min(implicitWidth, page.columnWidth - placeMark.width - 8)
                role: Txt.Meta
                color: Theme.text
                text: form.placeWords
            }
        }
        PrimaryButton {
            objectName: form.running ? "checkOutButton" : "checkInButton"
            width: parent.width
            big: true
            symbol: form.running ? "player-stop" : "player-play"
            text: form.running ? qsTr("Avsluta närvaron") : form.byPosition ? qsTr("Checka in här") : qsTr("Checka in")
            onClicked: form.running ? form.checkOut() : form.checkIn()
        }
    }
    overlay: [
        ChoiceSheet {
            id: placeSheet
            objectName: "placeSheet"
            title: qsTr("Plats")
            options: form.places
            value: form.placeId
            onPicked: value => form.placeId = value
        },
        ChoiceSheet {
            id: modeSheet
            objectName: "modeSheet"
            title: qsTr("Hur ni är ute")
            options: form.modes
            value: form.mode
            onPicked: value => form.mode = value
        },
        ChoiceSheet {
            id: officerSheet
            objectName: "officerSheet"
            title: qsTr("Hur många poliser")
            options: form.officerChoices
            value: form.officers
            onPicked: value => form.officers = value
        }
    ]
}

pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// What follow-up walks have said of an observation, and for its leader the status that follows from it. Takes no room
// where nothing was said.
Column {
    id: card

    required property App app
    required property string observation

    width: parent ? parent.width : implicitWidth
    visible: history.entries.length > 0
    spacing: 8

    FollowUpHistory {
        id: history
        app: card.app
        observationId: card.observation
    }
    SectionHead { text: qsTr("Återvandring") }
    Banner {
        visible: history.problem !== ""
        kind: "fail"
        text: history.problem
    }
    Repeater {
        model: history.entries

        Card {
            id: entry

            required property int index
            required property var modelData

            width: card.width
            spacing: 8

            Txt {
                objectName: "followUpEntry." + entry.index
                width: parent.width
                bold: true
                text: entry.modelData.words
            }
            Txt {
                width: parent.width
                visible: text !== ""
                text: entry.modelData.note
            }
            PhotoPair {
                visible: entry.modelData.after !== ""
                name: "pair." + entry.index
                beforePhoto: entry.modelData.before
                beforeWords: entry.modelData.before !== "" ? qsTr("Före") : qsTr("Inget tidigare foto här")
                afterPhoto: entry.modelData.after
                afterWords: qsTr("Efter")
            }
        }
    }
    Txt {
        visible: history.offer !== ""
        width: parent.width
        role: Txt.Meta
        text: qsTr("Återvandringen talar för ett nytt läge. Du bestämmer.")
    }
    SecondaryButton {
        objectName: "acceptStatusButton"
        visible: history.offer !== ""
        width: parent.width
        symbol: "check"
        text: qsTr("Sätt läget: %1").arg(history.offer)
        onClicked: history.accept()
    }
}

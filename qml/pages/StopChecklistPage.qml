pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// What is asked at a stop. Every answer is saved as it is tapped; the lamp leads to the next question, and at the end on.
LyktaPage {
    id: page

    required property string walk
    required property string stop

    /// The first question without an answer comes to the top.
    function showNext(): void {
        const row = rows.itemAt(list.firstOpen);
        if (row)
            page.flickable.contentY = Math.max(0, Math.min(page.flickable.contentHeight - page.flickable.height, row.y + page.topPadding - 8));
    }

    objectName: "stopChecklistPage"
    title: list.name
    subtitle: list.ordinal
    statusMode: "failures"
    topPadding: 6
    spacing: 12

    StopChecklist {
        id: list
        app: page.app
        walkId: page.walk
        stopId: page.stop
    }
    Item {
        width: parent.width
        height: Math.max(mark.height, standing.height)

        StopMark {
            id: mark
            x: Theme.mirrored ? parent.width - width : 0
            anchors.verticalCenter: parent.verticalCenter
            order: list.order
            stopState: "next"
        }
        Column {
            id: standing
            x: Theme.mirrored ? 0 : mark.width + 16
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - mark.width - 16
            spacing: 8

            Row {
                id: steps
                width: parent.width
                spacing: 5
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                Repeater {
                    model: list.count

                    Rectangle {
                        required property int index

                        width: (steps.width - (list.count - 1) * steps.spacing) / Math.max(1, list.count)
                        height: 8
                        radius: 4
                        color: index < list.answered ? Theme.meter : "transparent"
                        border.width: index < list.answered ? 0 : 1.5
                        border.color: Theme.outline
                    }
                }
            }
            Txt {
                objectName: "checklistStanding"
                width: parent.width
                role: Txt.Meta
                text: Sentence.joined([qsTr("%1 av %2 besvarade").arg(list.answered).arg(list.count), list.hereWords], " · ")
            }
        }
    }
    Banner {
        visible: list.problem !== ""
        kind: "fail"
        text: list.problem
    }
    Repeater {
        id: rows
        model: list.questions

        ChecklistRow {
            id: row

            required property int index
            required property string questionId

            required question
            required score
            required choices
            required answer
            required low
            required note

            name: "" + index
            width: parent ? parent.width : 0
            onPicked: value => list.answer(questionId, value)
            onNoteEdited: text => list.writeNote(questionId, text)
            onNoteFocused: page.reveal(row)
        }
    }
    footer: Item {
        readonly property bool below: Theme.stacked(width)

        width: parent ? parent.width : 0
        implicitHeight: below ? camera.height + 8 + lamp.implicitHeight : lamp.implicitHeight

        SecondaryButton {
            id: camera
            objectName: "checklistCamera"
            x: Theme.mirrored && !parent.below ? parent.width - width : 0
            width: parent.below ? parent.width : 62
            symbol: "camera"
            text: qsTr("Observera")
            display: parent.below ? T.AbstractButton.TextBesideIcon : T.AbstractButton.IconOnly
            onClicked: page.nav.openCapture(page.walk)
        }
        PrimaryButton {
            id: lamp
            objectName: "checklistNext"
            x: parent.below || Theme.mirrored ? 0 : camera.width + 10
            y: parent.below ? camera.height + 8 : 0
            width: parent.below ? parent.width : parent.width - camera.width - 10
            trailing: list.firstOpen >= 0
            symbol: list.firstOpen >= 0 ? "chevron-down" : "check"
            text: list.firstOpen >= 0 ? qsTr("Nästa fråga") : qsTr("Klar med stoppet")
            onClicked: {
                if (list.firstOpen >= 0) {
                    page.showNext();
                } else {
                    list.finish();
                    if (list.problem === "")
                        page.nav.back();
                }
            }
        }
    }
}

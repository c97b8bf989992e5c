pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// What is asked at the stops of a walk: Lykta's questions, which can be switched off, worded anew and put in another
// order, and the walk's own beside them.
LyktaPage {
    id: page

    required property WalkPlanner planner // null while the page that has it goes away

    function goBack(): void {
        if (sheet.open)
            sheet.close();
        else
            page.nav.back();
    }

    objectName: "planQuestionsPage"
    title: qsTr("Frågor vid stoppen")
    statusMode: "failures"

    Banner {
        objectName: "planQuestionsOrigin"
        kind: "info"
        text: page.planner?.questionsWords ?? ""
        action: (page.planner?.ownQuestions ?? false) ? qsTr("Återställ") : ""
        onClicked: page.planner.resetQuestions()
    }
    Banner {
        objectName: "planQuestionsNewer"
        visible: text !== ""
        kind: "info"
        text: page.planner?.newerWords ?? ""
        action: qsTr("Använd den")
        onClicked: page.planner.takeNewest()
    }
    Card {
        width: parent.width
        pad: 0

        Repeater {
            model: page.planner?.questions ?? []

            Item {
                id: row

                required property int index
                required property var modelData

                width: parent ? parent.width : 0
                height: line.implicitHeight

                Rectangle {
                    visible: row.index > 0
                    x: 1
                    width: parent.width - 2
                    height: 1
                    color: Theme.line
                }
                ListRow {
                    id: line
                    objectName: "planQuestion." + row.index
                    width: parent.width - toggle.width - 16
                    first: true
                    chevron: false
                    boldTitle: row.modelData.asked
                    symbol: row.modelData.asked ? "pencil" : ""
                    text: row.modelData.text
                    detail: row.modelData.asked ? Sentence.joined([row.modelData.score ? qsTr("0–3") : qsTr("ja, nej, vet ej"), row.modelData.seeded ? "" : qsTr("egen")], " · ") : qsTr("Frågas inte")
                    interactive: row.modelData.asked
                    onClicked: sheet.show(row.modelData.id)
                }
                Toggle {
                    id: toggle
                    objectName: "planQuestionAsked." + row.index
                    x: Theme.mirrored ? 8 : parent.width - width - 8
                    anchors.verticalCenter: parent.verticalCenter
                    checked: row.modelData.asked
                    enabled: !row.modelData.asked || (page.planner?.askedCount ?? 0) > 1
                    text: qsTr("Fråga: %1").arg(row.modelData.text)
                    onClicked: page.planner.askQuestion(row.modelData.id, !row.modelData.asked)
                }
            }
        }
    }
    Txt {
        width: parent.width
        role: Txt.Meta
        text: qsTr("Svaren går att jämföra mellan vandringar så länge en fråga kommer från Lyktas, även om du skriver om den.")
    }

    SecondaryButton {
        objectName: "planQuestionsShare"
        visible: page.planner?.ownQuestions ?? false
        width: parent.width
        symbol: "share"
        text: qsTr("Dela med alla ledare")
        onClicked: page.planner.shareQuestions()
    }
    Txt {
        visible: page.planner?.ownQuestions ?? false
        width: parent.width
        role: Txt.Meta
        text: qsTr("Delade frågor blir nästa version och ställs på vandringar som planeras efter det. De som redan är planerade behåller sina.")
    }

    footer: SecondaryButton {
        objectName: "planQuestionAdd"
        width: parent ? parent.width : 0
        symbol: "plus"
        text: qsTr("Lägg till en egen fråga")
        onClicked: sheet.show("")
    }
    overlay: Sheet {
        id: sheet

        property string question // empty: a new one
        property bool score: false

        readonly property var known: (page.planner?.questions ?? []).find(each => each.id === question || (question !== "" && each.origin === question))

        function show(id: string): void {
            question = id;
            wording.text = known ? known.text : "";
            score = known ? known.score : false;
            open = true;
        }
        function keep(): void {
            if (question === "")
                page.planner.addQuestion(wording.text, score);
            else
                page.planner.rewordQuestion(question, wording.text);
            close();
        }

        objectName: "planQuestionSheet"
        title: question === "" ? qsTr("Egen fråga") : qsTr("Fråga")

        LyktaTextArea {
            id: wording
            fieldName: "planQuestionText"
            label: qsTr("Vad vill ni fråga?")
        }
        Segmented {
            visible: sheet.question === ""
            objectName: "planQuestionKind"
            label: qsTr("Hur svarar man?")
            value: sheet.score
            options: [{ value: false, text: qsTr("Ja eller nej"), name: "yesNo" }, { value: true, text: qsTr("0–3"), name: "score" }]
            onPicked: value => sheet.score = value
        }
        Grid {
            id: moves
            visible: sheet.known !== undefined
            width: parent ? parent.width : 0
            columns: Theme.stacked(width) ? 1 : 2
            spacing: 8

            SecondaryButton {
                objectName: "planQuestionEarlier"
                width: (moves.width - (moves.columns - 1) * 8) / moves.columns
                enabled: sheet.known ? !sheet.known.first : false
                symbol: "arrow-up"
                text: qsTr("Tidigare")
                onClicked: page.planner.shiftQuestion(sheet.question, -1)
            }
            SecondaryButton {
                objectName: "planQuestionLater"
                width: (moves.width - (moves.columns - 1) * 8) / moves.columns
                enabled: sheet.known ? !sheet.known.last : false
                symbol: "chevron-down"
                text: qsTr("Senare")
                onClicked: page.planner.shiftQuestion(sheet.question, 1)
            }
        }
        PrimaryButton {
            objectName: "planQuestionDone"
            width: parent ? parent.width : 0
            enabled: wording.text.trim() !== ""
            symbol: "check"
            text: qsTr("Klar")
            onClicked: sheet.keep()
        }
    }
}

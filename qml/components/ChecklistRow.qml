import QtQuick
import Lykta

// One question of the checklist with its control; a low answer asks for a word more.
Card {
    id: row

    property string name // becomes part of the objectNames
    property string question
    property bool score: false
    property var choices: []
    property int answer: 0
    property bool low: false
    property string note

    signal picked(int value)
    signal noteEdited(string text)
    signal noteFocused()

    spacing: 8

    Txt {
        width: parent.width
        text: row.question
    }
    Segmented {
        id: control
        objectName: "answer." + row.name
        label: row.question
        value: row.answer
        options: row.choices
        onPicked: value => row.picked(value)
    }
    Item {
        visible: row.score
        width: parent.width
        height: Math.max(bad.height, good.height)

        Txt {
            id: bad
            width: control.below ? parent.width : parent.width / 2
            role: Txt.Meta
            text: control.below ? qsTr("0 dåligt, 3 bra") : qsTr("0 dåligt")
        }
        Txt {
            id: good
            visible: !control.below
            x: Theme.mirrored ? 0 : parent.width - width
            width: parent.width / 2
            role: Txt.Meta
            horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
            text: qsTr("3 bra")
        }
    }
    LyktaTextArea {
        id: noteArea
        visible: row.low || row.note !== "" || input.activeFocus
        fieldName: "answerNote." + row.name
        label: qsTr("Anteckning")
        leastHeight: 56
        // What is being written stays as it is written.
        text: input.activeFocus ? text : row.note
        onEdited: row.noteEdited(text)
        input.onActiveFocusChanged: if (input.activeFocus) row.noteFocused()
    }
}

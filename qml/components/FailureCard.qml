import QtQuick
import Lykta

// What did not arrive and why, with the one thing to do about it.
Card {
    id: card

    property string title
    property string text
    property string action
    property string actionName

    signal clicked()

    color: Theme.failSoft
    border.color: Theme.fail

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + text

    Item {
        width: parent.width
        implicitHeight: words.implicitHeight - (card.action !== "" ? 10 : 0) // the words to press have a target of their own

        Icon {
            id: mark
            anchors.left: parent.left
            name: "alert-triangle"
            color: Theme.fail
        }
        Column {
            id: words
            anchors.left: mark.right
            anchors.leftMargin: 14
            anchors.right: parent.right

            Txt {
                width: parent.width
                bold: true
                text: card.title
            }
            Txt {
                width: parent.width
                role: Txt.Meta
                color: Theme.text
                text: card.text
            }
            TextButton {
                visible: text !== ""
                objectName: card.actionName
                bold: true
                underline: false
                width: Math.min(implicitWidth, parent.width)
                text: card.action
                onClicked: card.clicked()
            }
        }
    }
}

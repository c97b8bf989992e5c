import QtQuick
import Lykta.Ui
import Lykta

// Where the observation is and how well that is known, and the way to move its pin.
Column {
    id: note

    required property ObservationForm form

    signal movePressed()

    Row {
        spacing: 8

        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: note.form.positionQuality === "none" ? "map-pin-off" : "map-pin"
            size: 22
            color: note.form.positionQuality === "good" ? Theme.ok : Theme.wait
        }
        Txt {
            objectName: "positionTitle"
            width: note.width - mark.width - 8
            role: Txt.Meta
            bold: true
            color: Theme.text
            text: note.form.pinMoved ? note.form.pinMovedWords : note.form.positionTitle
        }
    }
    Txt {
        objectName: "positionDetail"
        width: note.width
        visible: text !== ""
        role: Txt.Meta
        text: note.form.positionDetail
    }
    TextButton {
        objectName: "movePinButton"
        text: note.form.hasPoint ? qsTr("Flytta nålen") : qsTr("Sätt nålen")
        onClicked: note.movePressed()
    }
}

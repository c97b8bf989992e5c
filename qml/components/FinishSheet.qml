import QtQuick
import Lykta.Ui
import Lykta

// Asks once more before a walk is ended, and says what is saved.
Sheet {
    id: sheet

    required property WalkSession session

    objectName: "finishSheet"
    title: qsTr("Avsluta vandringen")

    Column {
        width: parent ? parent.width : 0
        spacing: 14
        topPadding: 4
        bottomPadding: 12

        Txt {
            width: parent.width
            text: qsTr("%1 av %2 stopp besökta. %n observationer är sparade och skickas när det finns nät.", "", sheet.session.observationCount).arg(sheet.session.visitedCount).arg(sheet.session.stopCount)
        }
        PrimaryButton {
            objectName: "finishConfirm"
            width: parent.width
            symbol: "player-stop"
            text: qsTr("Avsluta")
            onClicked: {
                sheet.close();
                sheet.session.finish();
            }
        }
        SecondaryButton {
            objectName: "finishCancel"
            width: parent.width
            text: qsTr("Fortsätt gå")
            onClicked: sheet.close()
        }
    }
}

import QtQuick.Dialogs
import Lykta

// The system's way to choose a picture; loaded when it is asked for.
FileDialog {
    title: qsTr("Välj bild")
    nameFilters: [qsTr("Bilder (*.jpg *.jpeg *.png)")]
}

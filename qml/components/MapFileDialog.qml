import QtQuick.Dialogs
import Lykta

// The system's way to choose a map file; loaded when it is asked for.
FileDialog {
    title: qsTr("Välj kartfil")
    nameFilters: [qsTr("Kartor (*.mbtiles)"), qsTr("Alla filer (*)")]
}

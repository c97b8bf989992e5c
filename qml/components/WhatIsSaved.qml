import QtQuick
import Lykta

// What a walk keeps of the person who takes part in it, before they join.
Sheet {
    id: sheet

    objectName: "whatIsSavedSheet"
    title: qsTr("Vad sparas?")

    Card {
        width: parent ? parent.width : 0
        pad: 0

        ListRow {
            first: true
            interactive: false
            symbol: "pencil"
            text: qsTr("Det du skriver och fotograferar")
            detail: qsTr("Foton sparas utan uppgifter om telefonen. Visa inga ansikten eller registrerings­skyltar.")
        }
        ListRow {
            interactive: false
            symbol: "map-pin"
            text: qsTr("Var och när du sparade det")
            detail: qsTr("Din väg spelas in bara under vandringen. Du kan säga nej till position.")
        }
        ListRow {
            interactive: false
            symbol: "device-mobile-check"
            text: qsTr("Ett slumptal för telefonen")
            detail: qsTr("Inget namn, inget telefonnummer, ingen adress.")
        }
    }
    SecondaryButton {
        objectName: "whatIsSavedClose"
        width: parent ? parent.width : 0
        text: qsTr("Stäng")
        onClicked: sheet.close()
    }
}

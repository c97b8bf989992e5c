import QtQuick
import Lykta.Ui
import Lykta

// One stop of a plan: its name, its place in the order, away with it.
Sheet {
    id: sheet

    required property WalkPlanner planner
    property string stop

    signal removed()

    readonly property var known: (planner?.stops ?? []).find(each => each.id === stop)

    function show(id: string): void {
        stop = id;
        nameField.text = known ? known.name : "";
        open = true;
    }

    title: known ? qsTr("Stopp %1").arg(known.order) : ""
    onClosed: if (known) planner.renameStop(stop, nameField.text)

    LyktaTextField {
        id: nameField
        fieldName: "stopNameField"
        label: qsTr("Vad kallas platsen?")
        maximumLength: 80
        onAccepted: sheet.close()
    }
    Grid {
        id: moves
        width: parent ? parent.width : 0
        columns: Theme.stacked(width) ? 1 : 2
        spacing: 8

        SecondaryButton {
            objectName: "stopEarlier"
            width: (moves.width - (moves.columns - 1) * 8) / moves.columns
            enabled: sheet.known !== undefined && sheet.known.order > 1
            symbol: "arrow-up"
            text: qsTr("Tidigare")
            onClicked: sheet.planner.shiftStop(sheet.stop, -1)
        }
        SecondaryButton {
            objectName: "stopLater"
            width: (moves.width - (moves.columns - 1) * 8) / moves.columns
            enabled: sheet.known !== undefined && sheet.known.order < (sheet.planner?.stops.length ?? 0)
            symbol: "chevron-down"
            text: qsTr("Senare")
            onClicked: sheet.planner.shiftStop(sheet.stop, 1)
        }
    }
    SecondaryButton {
        objectName: "stopRemove"
        width: parent ? parent.width : 0
        symbol: "trash"
        text: qsTr("Ta bort stoppet")
        onClicked: {
            const gone = sheet.stop;
            sheet.stop = "";
            sheet.planner.removeStop(gone);
            sheet.close();
            sheet.removed();
        }
    }
    SecondaryButton {
        objectName: "stopDone"
        width: parent ? parent.width : 0
        symbol: "check"
        text: qsTr("Klar")
        onClicked: sheet.close()
    }

}

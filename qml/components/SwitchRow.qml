import QtQuick
import Lykta

// A row that is switched on and off; the whole row takes the finger.
ListRow {
    id: row

    property bool on: false

    signal turned(bool value)

    boldTitle: false
    chevron: false
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
    onClicked: turned(!on)

    trailing: Toggle {
        checked: row.on
        text: row.text
        focusPolicy: Qt.NoFocus
        Accessible.ignored: true
        onClicked: {
            const wished = checked;
            checked = Qt.binding(() => row.on);
            row.turned(wished);
        }
    }
}

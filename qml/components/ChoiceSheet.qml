pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// One of several, in a sheet. `options`: [{ value, text, symbol }].
Sheet {
    id: sheet

    property var options: []
    property var value

    signal picked(var value)

    Card {
        width: parent ? parent.width : 0
        pad: 0

        Repeater {
            model: sheet.options

            ListRow {
                id: row

                required property int index
                required property var modelData
                readonly property bool chosen: sheet.value === modelData.value

                objectName: sheet.objectName + "." + index
                first: index === 0
                chevron: false
                boldTitle: chosen
                symbol: modelData.symbol ?? ""
                text: modelData.text
                trailing: Icon {
                    name: row.chosen ? "check" : ""
                    visible: row.chosen
                }
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: {
                    sheet.picked(modelData.value);
                    sheet.close();
                }
            }
        }
    }
}

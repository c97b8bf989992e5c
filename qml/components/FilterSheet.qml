pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// What a list of observations is narrowed by. Every choice works at once; the list behind shows it.
Sheet {
    id: sheet

    required property ObservationList list // null while the page that has it goes away

    title: qsTr("Visa bara")

    component Choices: Column {
        id: group

        property string name
        property string heading
        property var options: []
        property int mask: 0 // bits of what is chosen; 0: everything

        signal chosen(int mask)

        width: parent ? parent.width : 0
        visible: options.length > 0
        spacing: 4

        SectionHead {
            text: group.heading
        }
        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                model: group.options

                Chip {
                    required property var modelData

                    objectName: group.name + "." + modelData.value
                    symbol: modelData.symbol
                    text: modelData.text
                    checked: (group.mask & modelData.value) !== 0
                    onClicked: {
                        group.chosen(group.mask ^ modelData.value);
                        checked = Qt.binding(() => (group.mask & modelData.value) !== 0);
                    }
                }
            }
        }
    }

    Segmented {
        objectName: "filterWhose"
        width: parent ? parent.width : 0
        label: qsTr("Vems")
        value: sheet.list?.whose ?? "all"
        options: [{ value: "all", text: qsTr("Alla") }, { value: "mine", text: qsTr("Mina") }, { value: "others", text: qsTr("Andras") }]
        onPicked: value => sheet.list.whose = value
    }
    Choices {
        name: "filterSeverity"
        heading: qsTr("Hur otryggt")
        options: sheet.open ? sheet.list.severityChoices() : []
        mask: sheet.list?.severities ?? 0
        onChosen: mask => sheet.list.severities = mask
    }
    Choices {
        name: "filterStatus"
        heading: qsTr("Status")
        options: sheet.open ? sheet.list.statusChoices() : []
        mask: sheet.list?.statuses ?? 0
        onChosen: mask => sheet.list.statuses = mask
    }
    Choices {
        name: "filterCategory"
        heading: qsTr("Kategori")
        options: sheet.open ? sheet.list.categoryChoices() : []
        mask: sheet.list?.categories ?? 0
        onChosen: mask => sheet.list.categories = mask
    }
    Column {
        width: parent ? parent.width : 0
        visible: stops.count > 0
        spacing: 4

        SectionHead {
            text: qsTr("Stopp")
        }
        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                id: stops
                model: sheet.open ? sheet.list.stopChoices() : []

                Chip {
                    required property var modelData

                    objectName: "filterStop." + modelData.value
                    text: modelData.text
                    checked: sheet.list.stopId === modelData.value
                    onClicked: {
                        sheet.list.stopId = sheet.list.stopId === modelData.value ? "" : modelData.value;
                        checked = Qt.binding(() => sheet.list.stopId === modelData.value);
                    }
                }
            }
        }
    }
    Column {
        width: parent ? parent.width : 0
        topPadding: 8
        spacing: 8

        SecondaryButton {
            objectName: "filterClear"
            width: parent.width
            text: qsTr("Visa alla")
            enabled: (sheet.list?.narrowed ?? 0) > 0
            onClicked: sheet.list.showEverything()
        }
        SecondaryButton {
            objectName: "filterDone"
            width: parent.width
            symbol: "check"
            text: qsTr("%n träffar", "", sheet.list?.count ?? 0)
            onClicked: sheet.close()
        }
    }
}

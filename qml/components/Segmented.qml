pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta

// Two to four parts of which one is chosen. `options`: [{ value, text, symbol, name }]; `name` becomes part of the
// part's objectName. At large text the parts stand under each other.
Rectangle {
    id: control

    property var options: []
    property var value
    property bool iconsAbove: false
    property string label // what is chosen here, for those who listen

    readonly property bool below: Theme.stacked(width)
    readonly property real part: iconsAbove ? 54 : 48

    signal picked(var value)

    width: parent ? parent.width : implicitWidth
    implicitWidth: 280
    implicitHeight: grid.implicitHeight + 6
    radius: Theme.radiusButton
    color: enabled ? Theme.surface : "transparent"
    border.width: enabled ? 2 : 0
    border.color: Theme.outline

    Accessible.role: Accessible.Grouping
    Accessible.name: label

    DashedFrame {
        visible: !control.enabled
        anchors.fill: parent
        radius: control.radius
    }
    Grid {
        id: grid
        x: 3
        y: 3
        columns: control.below ? 1 : Math.max(1, control.options.length)
        columnSpacing: 2

        Repeater {
            model: control.options

            T.RadioButton {
                id: option

                required property var modelData

                objectName: control.objectName + "." + (modelData.name ?? modelData.value)
                width: (control.width - 6 - 2 * (grid.columns - 1)) / grid.columns
                implicitHeight: Math.max(control.part, words.implicitHeight + (control.iconsAbove && mark.visible ? mark.height + 8 : 12))
                height: implicitHeight
                text: modelData.text
                checked: control.value === modelData.value
                focusPolicy: Qt.StrongFocus
                onClicked: control.picked(modelData.value)

                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: checked
                Accessible.onPressAction: option.clicked()
                Keys.onReturnPressed: option.clicked()
                Keys.onEnterPressed: option.clicked()

                background: Item {
                    Rectangle {
                        visible: (option.checked || option.down) && control.enabled
                        anchors.fill: parent
                        radius: 13
                        color: option.checked ? Theme.inverse : Theme.raised
                    }
                    FocusRing {
                        visible: option.visualFocus
                        around: 13
                    }
                }
                contentItem: Item {
                    TextMetrics { // a wrapped text's own implicit width would follow the width that follows from it
                        id: natural
                        font: words.font
                        text: option.text
                    }
                    Icon {
                        id: mark
                        readonly property string symbol: option.modelData.symbol ?? (option.checked && !control.iconsAbove && option.width > natural.advanceWidth + 40 ? "check" : "")

                        visible: symbol !== ""
                        name: symbol
                        size: 22
                        color: words.color
                        x: control.iconsAbove ? (parent.width - width) / 2 : Theme.mirrored ? words.x + words.width + 8 : words.x - width - 8
                        y: control.iconsAbove ? (parent.height - height - words.height - 1) / 2 : (parent.height - height) / 2
                    }
                    Txt {
                        id: words
                        readonly property real aside: !control.iconsAbove && mark.visible ? mark.width + 8 : 0

                        width: Math.min(Math.ceil(natural.advanceWidth) + 2, parent.width - 4 - aside)
                        x: (parent.width - width) / 2 + (Theme.mirrored ? -aside : aside) / 2
                        y: control.iconsAbove && mark.visible ? mark.y + mark.height + 1 : (parent.height - height) / 2
                        role: Txt.Meta
                        bold: option.checked
                        color: !control.enabled ? Theme.text2 : option.checked ? Theme.inverseInk : Theme.text
                        text: option.text
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}

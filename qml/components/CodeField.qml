pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta

// A code to type: one cell a character, a dash in the middle. Six cells; ten when more than six are typed. What is typed
// lies in one real field under the cells, so that keyboards and screen readers meet one field.
FocusScope {
    id: control

    property alias text: input.text
    property string label: qsTr("Kod")
    property alias input: input

    readonly property int cells: input.length > 6 ? 10 : 6
    readonly property int half: cells / 2
    readonly property real dash: 20
    readonly property real side: Math.min(46, (width - dash - (cells - 2) * gap - 2 * gap) / cells)
    readonly property real gap: cells > 6 ? 3 : 6
    readonly property real tall: Math.max(56, Math.round(36 * Math.min(Theme.scale, 1.5)))

    signal accepted()

    width: parent ? parent.width : implicitWidth
    implicitWidth: 328
    implicitHeight: tall

    T.TextField {
        id: input
        objectName: "codeField"
        anchors.fill: parent
        color: "transparent" // the cells show what is typed
        selectionColor: "transparent"
        selectedTextColor: "transparent"
        cursorDelegate: Item {}
        font.family: Theme.family
        font.pixelSize: 20
        maximumLength: 12
        inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
        onAccepted: control.accepted()

        Accessible.role: Accessible.EditableText
        Accessible.name: control.label
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: control.gap
        layoutDirection: Qt.LeftToRight
        LayoutMirroring.enabled: false

        Repeater {
            model: control.cells

            Row {
                id: cell

                required property int index
                readonly property string letter: input.text.charAt(index)
                readonly property bool here: input.activeFocus && index === Math.min(input.cursorPosition, control.cells - 1)

                spacing: control.gap

                Txt {
                    visible: cell.index === control.half
                    width: control.dash - control.gap
                    height: control.tall
                    text: "–"
                    font.pixelSize: Math.round(17 * Math.min(Theme.scale, 1.3))
                    color: Theme.text2
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                Rectangle {
                    width: control.side
                    height: control.tall
                    radius: Math.min(Theme.radiusField, width / 2)
                    color: Theme.surface
                    border.width: cell.here ? 3 : 2
                    border.color: cell.here ? Theme.focus : Theme.outline

                    Txt {
                        anchors.centerIn: parent
                        role: Txt.Title
                        font.pixelSize: Math.round(Math.min(24 * Math.min(Theme.scale, 1.5), control.side * 0.72))
                        lineHeight: Math.round(font.pixelSize * 1.25)
                        text: cell.letter
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    Rectangle {
                        visible: cell.here && cell.letter === ""
                        anchors.centerIn: parent
                        width: 2
                        height: 28
                        color: Theme.focus
                    }
                }
            }
        }
    }
}

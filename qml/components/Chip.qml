import QtQuick
import QtQuick.Templates as T
import Lykta

// A choice in a row of choices: 40 drawn in a target of 48 (`tall`: 48 drawn).
T.Button {
    id: control

    property string symbol
    property bool tall: false
    property Item mark: null // instead of the symbol, e.g. a FeelingMark of 20

    readonly property real face: Math.max(tall ? 48 : 40, words.implicitHeight + 14)

    implicitWidth: row.implicitWidth + 28
    implicitHeight: Math.max(Theme.target, face)
    checkable: true
    focusPolicy: Qt.StrongFocus

    function press(): void {
        toggle();
        clicked();
    }

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    background: Item {
        Rectangle {
            id: plate
            width: parent.width
            height: control.face
            anchors.verticalCenter: parent.verticalCenter
            radius: height / 2
            color: control.checked ? Theme.inverse : control.down ? Theme.raised : Theme.surface
            border.width: control.checked ? 0 : 1.5
            border.color: Theme.outline
        }
        FocusRing {
            visible: control.visualFocus
            anchors.topMargin: plate.y - 5
            anchors.bottomMargin: plate.y - 5
            around: control.face / 2
        }
    }
    contentItem: Item {
        implicitWidth: row.implicitWidth

        Row {
            id: row
            anchors.centerIn: parent
            spacing: 8

            Item {
                visible: control.mark !== null
                width: control.mark ? control.mark.width : 0
                height: control.mark ? control.mark.height : 0
                anchors.verticalCenter: parent.verticalCenter
                data: control.mark ? [control.mark] : []
            }
            Icon {
                visible: control.symbol !== "" && control.mark === null
                name: control.checked && control.tall ? "check" : control.symbol
                size: control.tall ? 22 : 18
                color: control.checked ? Theme.inverseInk : Theme.text
                anchors.verticalCenter: parent.verticalCenter
            }
            Txt {
                id: words
                role: Txt.Meta
                bold: control.checked
                color: control.checked ? Theme.inverseInk : Theme.text
                text: control.text
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }
}

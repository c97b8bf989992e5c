import QtQuick
import QtQuick.Templates as T
import Lykta

// Several lines to type in; grows with what is typed.
Column {
    id: control

    property string label
    property string help
    property string error
    property string fieldName
    property real leastHeight: 82
    property alias text: input.text
    property alias placeholder: hint.text
    property alias input: input

    signal edited()

    width: parent ? parent.width : implicitWidth
    spacing: 6

    Txt {
        width: parent.width
        visible: control.label !== ""
        role: Txt.Meta
        bold: true
        text: control.label
    }
    T.TextArea {
        id: input

        objectName: control.fieldName
        width: parent.width
        implicitHeight: Math.max(control.leastHeight, contentHeight + topPadding + bottomPadding)
        leftPadding: 14
        rightPadding: 14
        topPadding: 12
        bottomPadding: 12
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        horizontalAlignment: TextEdit.AlignLeft
        font.family: Theme.family
        font.pixelSize: Math.round(17 * Theme.scale)
        color: Theme.text
        selectionColor: Theme.inverse
        selectedTextColor: Theme.inverseInk
        selectByMouse: true
        activeFocusOnTab: true
        KeyNavigation.priority: KeyNavigation.BeforeItem
        KeyNavigation.tab: input.nextItemInFocusChain(true)
        KeyNavigation.backtab: input.nextItemInFocusChain(false)
        onTextChanged: if (activeFocus) control.edited()

        Accessible.role: Accessible.EditableText
        Accessible.multiLine: true
        Accessible.name: control.label !== "" ? control.label : hint.text
        Accessible.description: control.error !== "" ? control.error : control.help

        background: Rectangle {
            radius: Theme.radiusField
            color: Theme.surface
            border.width: input.activeFocus ? 3 : 2
            border.color: input.activeFocus ? Theme.focus : control.error !== "" ? Theme.fail : Theme.outline
        }
        Txt {
            id: hint
            visible: input.length === 0 && input.preeditText === ""
            x: 14
            y: 12
            width: parent.width - 28
            color: Theme.text2
            Accessible.ignored: true
        }
    }
    FieldNote {
        width: parent.width
        text: control.error !== "" ? control.error : control.help
        failed: control.error !== ""
    }
}

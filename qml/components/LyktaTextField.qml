import QtQuick
import QtQuick.Templates as T
import Lykta

// One line to type in: label above, help or error below.
Column {
    id: control

    property string label
    property string help
    property string error
    property string symbol
    property string fieldName // objectName of what is typed into
    property alias text: input.text
    property alias placeholder: hint.text
    property alias inputMethodHints: input.inputMethodHints
    property alias maximumLength: input.maximumLength
    property alias readOnly: input.readOnly
    property alias input: input

    signal edited()
    signal accepted()

    width: parent ? parent.width : implicitWidth
    spacing: 6

    Txt {
        width: parent.width
        visible: control.label !== ""
        role: Txt.Meta
        bold: true
        text: control.label
    }
    T.TextField {
        id: input

        objectName: control.fieldName
        width: parent.width
        implicitHeight: Math.max(56, contentHeight + 24)
        leftPadding: Theme.mirrored ? 16 : mark.visible ? mark.width + 28 : 16
        rightPadding: Theme.mirrored && mark.visible ? mark.width + 28 : 16
        verticalAlignment: TextInput.AlignVCenter
        horizontalAlignment: TextInput.AlignLeft
        font.family: Theme.family
        font.pixelSize: Math.round(17 * Theme.scale)
        color: Theme.text
        selectionColor: Theme.inverse
        selectedTextColor: Theme.inverseInk
        selectByMouse: true
        activeFocusOnTab: true
        onTextEdited: control.edited()
        onAccepted: control.accepted()

        Accessible.role: Accessible.EditableText
        Accessible.name: control.label !== "" ? control.label : hint.text
        Accessible.description: control.error !== "" ? control.error : control.help

        background: Rectangle {
            radius: Theme.radiusField
            color: Theme.surface
            border.width: input.activeFocus ? 3 : 2
            border.color: input.activeFocus ? Theme.focus : control.error !== "" ? Theme.fail : Theme.outline
        }
        Icon {
            id: mark
            visible: control.symbol !== ""
            name: control.symbol
            anchors.left: parent.left
            anchors.leftMargin: 16
            anchors.verticalCenter: parent.verticalCenter
        }
        Txt {
            id: hint
            visible: input.length === 0 && input.preeditText === ""
            anchors.left: parent.left
            anchors.leftMargin: mark.visible ? mark.width + 28 : 16
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    FieldNote {
        width: parent.width
        text: control.error !== "" ? control.error : control.help
        failed: control.error !== ""
    }
}

import QtQuick
import QtQuick.Templates as T
import Lykta

// Words to press: the link colour, underlined, in a target of 48.
T.Button {
    id: control

    property int role: Txt.Meta
    property bool bold: false
    property bool underline: true
    property color color: Theme.link

    implicitWidth: Math.max(Theme.target, words.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 12)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Item {
        FocusRing {
            visible: control.visualFocus
            around: 8
        }
    }
    contentItem: Txt {
        id: words
        role: control.role
        bold: control.bold
        color: control.enabled ? control.color : Theme.text2
        font.underline: control.underline || control.down
        text: control.text
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}

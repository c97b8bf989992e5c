import QtQuick
import QtQuick.Templates as T
import Lykta

// A disc of 56 with its words under it.
T.Button {
    id: control

    property string symbol

    implicitWidth: Math.max(96, Math.min(words.implicitWidth, 140))
    implicitHeight: disc.height + 6 + words.height
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Item {
        FocusRing {
            visible: control.visualFocus
            around: 16
        }
    }
    contentItem: Item {
        Rectangle {
            id: disc
            anchors.horizontalCenter: parent.horizontalCenter
            width: 56
            height: 56
            radius: 28
            color: control.down ? Theme.surface : Theme.raised
            border.width: 1.5
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                name: control.symbol
                size: 26
            }
        }
        Txt {
            id: words
            y: disc.height + 6
            width: parent.width
            role: Txt.Small
            text: control.text
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}

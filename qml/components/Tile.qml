import QtQuick
import QtQuick.Templates as T
import Lykta

// One category: icon over label, or beside it where the tiles have become a list.
T.Button {
    id: control

    property string symbol
    property bool chosen: false
    property bool listed: Theme.stacked(width)

    implicitWidth: 104
    implicitHeight: listed ? Math.max(64, words.implicitHeight + 20) : Math.max(84, words.implicitHeight + Theme.grown(28) + 20)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text.replace(/\u00AD/g, "")
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Rectangle {
        radius: Theme.radiusField
        color: control.chosen ? Theme.glowSoft : control.down ? Theme.raised : Theme.surface
        border.width: control.chosen ? 2.5 : 1.5
        border.color: control.chosen ? Theme.chosenEdge : Theme.line

        FocusRing {
            visible: control.visualFocus
            around: Theme.radiusField
        }
    }
    contentItem: Item {
        Icon {
            id: mark
            x: control.listed ? (Theme.mirrored ? parent.width - width - 16 : 16) : (parent.width - width) / 2
            y: control.listed ? (parent.height - height) / 2 : (parent.height - height - words.height - 6) / 2
            name: control.symbol
            size: 28
            color: Theme.tileIcon
        }
        Txt {
            id: words
            x: control.listed ? (Theme.mirrored ? 16 : mark.width + 30) : 4
            y: control.listed ? (parent.height - height) / 2 : mark.y + mark.height + 6
            width: control.listed ? parent.width - mark.width - 46 : parent.width - 8
            role: control.listed ? Txt.Body : Txt.Small
            bold: control.chosen
            wholeWords: true
            text: control.text
            horizontalAlignment: control.listed ? Text.AlignLeft : Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}

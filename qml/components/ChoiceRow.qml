import QtQuick
import QtQuick.Templates as T
import Lykta

// A field that opens choices: 56 high, outlined like a text field, a chevron at its end.
T.Button {
    id: control

    property string symbol
    property string tag
    property bool opensDown: false // the chevron points down, where the choice opens in place

    readonly property real edge: width < 200 ? 12 : 16

    implicitWidth: words.implicitWidth + 120
    implicitHeight: Math.max(Theme.button, words.implicitHeight + (badge.visible && badge.below ? badge.height + 4 : 0) + 20)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: tag === "" ? text : text + ", " + tag
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Rectangle {
        radius: Theme.radiusField
        color: control.down ? Theme.raised : Theme.surface
        border.width: 2
        border.color: Theme.outline

        FocusRing {
            visible: control.visualFocus
            around: Theme.radiusField
        }
    }
    contentItem: Item {
        Icon {
            id: mark
            visible: control.symbol !== "" && Theme.scale < 1.6
            anchors.left: parent.left
            anchors.leftMargin: control.edge
            anchors.verticalCenter: parent.verticalCenter
            name: control.symbol
        }
        Txt {
            id: words
            anchors.left: mark.visible ? mark.right : parent.left
            anchors.leftMargin: mark.visible ? (control.width < 200 ? 8 : 12) : 16
            anchors.right: badge.visible && !badge.below ? badge.left : arrow.left
            anchors.rightMargin: 8
            y: (parent.height - height - (badge.visible && badge.below ? badge.height + 4 : 0)) / 2
            wholeWords: true
            text: control.text
            Accessible.ignored: true
        }
        Tag {
            id: badge

            readonly property bool below: Theme.scale >= 1.6

            visible: control.tag !== ""
            x: below ? words.x : Theme.mirrored ? arrow.x + arrow.width + 12 : arrow.x - width - 12
            y: below ? words.y + words.height + 4 : (parent.height - height) / 2
            text: control.tag
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: control.edge
            anchors.verticalCenter: parent.verticalCenter
            name: control.opensDown ? "chevron-down" : "chevron-right"
            size: control.width < 200 ? 20 : 22
        }
    }
}

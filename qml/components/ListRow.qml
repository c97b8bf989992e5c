import QtQuick
import QtQuick.Templates as T
import Lykta

// A row of a list inside a Card with pad 0: mark, title, second line, value, chevron. `first` leaves out the line above.
T.Button {
    id: control

    property string symbol
    property color symbolColor: Theme.text
    property string detail
    property string value
    property bool boldTitle: true
    property bool chevron: true
    property bool first: false
    property bool last: false
    property bool interactive: true
    property Item trailing: null // e.g. a Toggle
    property Item leading: null  // instead of the symbol

    readonly property bool below: Theme.stacked(width) && value !== ""
    readonly property real endWidth: (arrow.visible ? arrow.width + 12 : 0) + (trailing ? trailing.width + 12 : 0) + (worth.visible && !below ? worth.implicitWidth + 12 : 0)

    width: parent ? parent.width : implicitWidth
    implicitWidth: 280
    implicitHeight: Math.max(60, words.implicitHeight + 20)
    enabled: true
    focusPolicy: interactive ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: interactive

    Accessible.role: interactive ? Accessible.Button : Accessible.ListItem
    Accessible.name: text + (value !== "" ? ", " + value : "") + (detail !== "" ? ", " + detail : "")
    Accessible.onPressAction: if (control.interactive) control.clicked()
    Keys.onReturnPressed: if (control.interactive) control.clicked()
    Keys.onEnterPressed: if (control.interactive) control.clicked()

    background: Item {
        // A pressed row never touches the card's round corners.
        Rectangle {
            visible: control.interactive && control.down
            anchors.fill: parent
            anchors.margins: 3
            radius: Theme.radiusCard - 3
            color: Theme.raised
        }
        Rectangle {
            visible: !control.first
            x: 1
            width: parent.width - 2
            height: 1
            color: Theme.line
        }
        FocusRing {
            visible: control.visualFocus
            anchors.margins: 2
            around: Theme.radiusCard - 7
        }
    }
    contentItem: Item {
        Item {
            id: lead
            anchors.left: parent.left
            anchors.leftMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            width: control.leading ? control.leading.width : mark.visible ? mark.width : 0
            height: control.leading ? control.leading.height : mark.height

            readonly property Item held: control.leading
            onHeldChanged: if (held) held.parent = lead

            Icon {
                id: mark
                visible: control.symbol !== "" && !control.leading
                name: control.symbol
                color: control.symbolColor
            }
        }
        Column {
            id: words
            anchors.left: lead.right
            anchors.leftMargin: lead.width > 0 ? 14 : 0
            anchors.right: parent.right
            anchors.rightMargin: 16 + control.endWidth
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                width: parent.width
                bold: control.boldTitle
                wholeWords: true
                text: control.text
                Accessible.ignored: true
            }
            Txt {
                width: parent.width
                visible: control.below
                role: Txt.Meta
                text: control.value
                Accessible.ignored: true
            }
            Txt {
                width: parent.width
                visible: control.detail !== ""
                role: Txt.Meta
                text: control.detail
                Accessible.ignored: true
            }
        }
        Txt {
            id: worth
            visible: control.value !== "" && !control.below
            anchors.right: parent.right
            anchors.rightMargin: 16 + (arrow.visible ? arrow.width + 12 : 0) + (control.trailing ? control.trailing.width + 12 : 0)
            anchors.verticalCenter: parent.verticalCenter
            role: Txt.Meta
            text: control.value
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Item {
            id: end
            anchors.right: parent.right
            anchors.rightMargin: 16 + (arrow.visible ? arrow.width + 12 : 0)
            anchors.verticalCenter: parent.verticalCenter
            width: control.trailing ? control.trailing.width : 0
            height: control.trailing ? control.trailing.height : 0

            readonly property Item held: control.trailing
            onHeldChanged: if (held) held.parent = end
        }
        Icon {
            id: arrow
            visible: control.chevron && control.interactive
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            size: 22
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import Lykta

// A number to call, and what it is for. `urgent`: the danger fill, its halo, the number as large as can be.
T.Button {
    id: control

    property string number
    property bool urgent: false

    readonly property color ink: urgent ? Theme.dangerInk : Theme.text

    implicitHeight: Math.max(urgent ? 148 : Theme.bigButton, contentItem.implicitHeight + (urgent ? 40 : 20))
    focusPolicy: Qt.StrongFocus
    leftPadding: 20
    rightPadding: 20

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Ring %1. %2").arg(number).arg(text)
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Item {
        Rectangle {
            visible: control.urgent && !control.down
            anchors.fill: parent
            anchors.margins: -6
            radius: 38
            color: Theme.dangerHalo
        }
        Rectangle {
            anchors.fill: parent
            radius: control.urgent ? 32 : Theme.radiusBig
            color: control.urgent ? Theme.danger : control.down ? Theme.raised : Theme.surface
            border.width: control.urgent ? 0 : 2
            border.color: Theme.outline
        }
        FocusRing {
            visible: control.visualFocus
            around: control.urgent ? 32 : Theme.radiusBig
        }
    }
    contentItem: Item {
        implicitHeight: control.urgent ? figures.height + meaning.height : Math.max(sign.height, side.height)

        Row {
            id: figures
            visible: control.urgent
            anchors.horizontalCenter: parent.horizontalCenter
            y: (parent.height - height - meaning.height) / 2
            layoutDirection: Qt.LeftToRight
            spacing: 24

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "phone-filled"
                size: 38
                color: control.ink
            }
            Txt {
                role: Txt.Number
                color: control.ink
                text: control.number
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Txt {
            id: meaning
            visible: control.urgent
            y: figures.y + figures.height
            width: parent.width
            color: control.ink
            text: control.text
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Icon {
            id: sign
            visible: !control.urgent
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: "phone"
        }
        Column {
            id: side
            visible: !control.urgent
            anchors.left: sign.right
            anchors.leftMargin: 18
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                width: parent.width
                role: Txt.Heading
                text: "\u2066" + control.number + "\u2069"
                Accessible.ignored: true
            }
            Txt {
                width: parent.width
                role: Txt.Meta
                text: control.text
                Accessible.ignored: true
            }
        }
    }
}

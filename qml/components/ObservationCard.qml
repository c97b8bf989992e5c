import QtQuick
import QtQuick.Templates as T
import Lykta

// One observation in a list: thumbnail, mark and category, place, sync mark with time and partner.
T.Button {
    id: card

    property int polarity: 0
    property int severity: 0
    property string feeling
    property string note
    property string place
    property string time
    property string partner
    property string syncMark: "waiting"
    property string photo
    property bool gone: false

    readonly property bool below: Theme.stacked(width)
    readonly property real thumbSide: below ? 56 : 72
    readonly property string syncWords: syncMark === "confirmed" ? qsTr("bekräftad") : syncMark === "failed" ? qsTr("kom inte fram") : qsTr("väntar")

    signal undoPressed()

    implicitHeight: Math.max(96, words.implicitHeight + 24)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: Sentence.joined([text, feeling, place, time, partner, gone ? qsTr("borttagen") : syncWords], ", ")
    Accessible.onPressAction: card.clicked()
    Keys.onReturnPressed: card.clicked()
    Keys.onEnterPressed: card.clicked()

    background: Rectangle {
        radius: Theme.radiusCard
        color: card.gone ? Theme.sunk : card.down ? Theme.raised : Theme.surface
        border.width: 1
        border.color: Theme.line

        FocusRing {
            visible: card.visualFocus
            around: Theme.radiusCard
        }
    }
    contentItem: Item {
        PhotoThumb {
            id: thumb
            visible: card.photo !== "" && !card.gone
            x: Theme.mirrored ? parent.width - width - 12 : 12
            y: card.below ? 16 : (parent.height - height) / 2
            width: visible ? card.thumbSide : 0
            height: card.thumbSide
            radius: 12
            photo: card.photo
            Accessible.ignored: true
        }
        Column {
            id: words

            readonly property real start: thumb.visible ? thumb.width + 24 : 16

            x: Theme.mirrored ? 12 + (undo.visible ? undo.width + 8 : 0) : start
            y: (parent.height - height) / 2
            width: parent.width - start - 12 - (undo.visible ? undo.width + 8 : 0)
            spacing: 1

            Row {
                width: parent.width
                spacing: 8
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                FeelingMark {
                    id: mark
                    size: 26
                    kind: card.polarity === 1 ? FeelingMark.Unsafe : card.polarity === 2 ? FeelingMark.Safe : FeelingMark.Neutral
                    severity: card.severity
                    anchors.verticalCenter: parent.verticalCenter
                }
                Txt {
                    width: parent.width - mark.width - 8
                    bold: true
                    text: card.text
                    font.strikeout: card.gone
                    Accessible.ignored: true
                }
            }
            Txt {
                width: parent.width
                visible: text !== ""
                role: Txt.Meta
                color: Theme.text
                text: card.place
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Txt {
                width: parent.width
                visible: text !== "" && !card.gone
                role: Txt.Meta
                text: card.note
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Row {
                width: parent.width
                spacing: 6
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                Icon {
                    id: syncIcon
                    visible: !card.gone
                    anchors.verticalCenter: parent.verticalCenter
                    name: card.syncMark === "confirmed" ? "circle-check" : card.syncMark === "failed" ? "alert-triangle" : "cloud-up"
                    size: 18
                    color: card.syncMark === "confirmed" ? Theme.ok : card.syncMark === "failed" ? Theme.fail : Theme.wait
                }
                Txt {
                    width: parent.width - (syncIcon.visible ? syncIcon.width + 6 : 0)
                    role: Txt.Meta
                    text: card.gone ? qsTr("Borttagen") : Sentence.joined([card.time, card.partner], " · ")
                    Accessible.ignored: true
                }
            }
        }
        TextButton {
            id: undo
            objectName: card.objectName + ".undo"
            visible: card.gone
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            bold: true
            text: qsTr("Ångra")
            onClicked: card.undoPressed()
        }
    }
}

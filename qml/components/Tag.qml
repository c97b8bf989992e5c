import QtQuick
import Lykta

// A small word with its sign. `kind`: "plain", "ok", "wait", "fail", "police", "glow" or "photo" (on a picture).
Rectangle {
    id: tag

    property string kind: "plain"
    property string symbol
    property string text
    property bool bold: kind === "glow"

    readonly property color tone: kind === "ok" ? Theme.ok : kind === "wait" ? Theme.wait : kind === "fail" ? Theme.fail : kind === "police" ? Theme.police : words.color

    readonly property real beside: 20 + (symbol !== "" ? mark.width + row.spacing : 0) // what is not words

    implicitWidth: Math.ceil(natural.advanceWidth) + 2 + beside
    implicitHeight: words.implicitHeight + 8
    radius: 8
    color: kind === "ok" ? Theme.okSoft : kind === "wait" ? Theme.waitSoft : kind === "fail" ? Theme.failSoft : kind === "police" ? Theme.policeSoft : kind === "glow" ? Theme.glowSoft : kind === "photo" ? Theme.photoPlate : Theme.neutralSoft

    TextMetrics {
        id: natural
        font: words.font
        text: tag.text
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 6

        Icon {
            id: mark
            visible: tag.symbol !== ""
            name: tag.symbol
            size: 18
            color: tag.tone
            anchors.verticalCenter: parent.verticalCenter
        }
        Txt {
            id: words
            role: Txt.Small
            bold: tag.bold
            color: tag.kind === "glow" ? Theme.glowSoftInk : tag.kind === "photo" ? Theme.photoInk : Theme.text
            width: Math.min(Math.ceil(natural.advanceWidth) + 2, tag.width - tag.beside)
            text: tag.text
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}

import QtQuick
import Lykta

// Back or close, the title with a line under it, one icon, and 112. Home shows the lantern instead of back.
// From text scale 1.3 the subtitle leaves the bar, from 1.6 the title too; the page shows them (PageTitle).
Item {
    id: bar

    property string title
    property string subtitle
    property string symbol: "arrow-left" // "x" closes; "" shows the lantern
    property string action               // the one icon's name
    property string actionText
    property string actionName: "topAction"
    property bool danger: true
    property bool scrolled: false

    signal backClicked()
    signal actionClicked()
    signal dangerClicked()

    implicitHeight: Math.max(56, pill.implicitHeight + 8, heads.visible ? heads.implicitHeight + 8 : 0)

    IconButton {
        id: back
        objectName: "backButton"
        visible: bar.symbol !== ""
        anchors.left: parent.left
        anchors.leftMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        symbol: bar.symbol
        text: bar.symbol === "x" ? qsTr("Stäng") : qsTr("Tillbaka")
        onClicked: bar.backClicked()
    }
    Lantern {
        id: lantern
        visible: bar.symbol === ""
        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        id: heads
        visible: bar.symbol === "" ? Theme.scale < 1.9 : Theme.scale < 1.6
        anchors.left: back.visible ? back.right : lantern.right
        anchors.leftMargin: back.visible ? 6 : 16
        anchors.right: extra.visible ? extra.left : pill.visible ? pill.left : parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter

        Txt {
            width: parent.width
            role: bar.symbol === "" ? Txt.Title : Txt.Heading
            font.pixelSize: Math.round((bar.symbol === "" ? 24 : 20) * Math.min(Theme.scale, 1.6))
            lineHeight: Math.round((bar.symbol === "" ? 30 : 26) * Math.min(Theme.scale, 1.6))
            text: bar.title
            maximumLineCount: 2
        }
        Txt {
            width: parent.width
            visible: bar.subtitle !== "" && Theme.scale < 1.3
            role: Txt.Small
            color: Theme.text2
            text: bar.subtitle
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    IconButton {
        id: extra
        objectName: bar.actionName
        visible: bar.action !== ""
        anchors.right: pill.visible ? pill.left : parent.right
        anchors.rightMargin: 2
        anchors.verticalCenter: parent.verticalCenter
        symbol: bar.action
        text: bar.actionText
        onClicked: bar.actionClicked()
    }
    DangerPill {
        id: pill
        visible: bar.danger
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        onClicked: bar.dangerClicked()
    }
    Rectangle {
        visible: bar.scrolled
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: 1
        color: Theme.line
    }
}

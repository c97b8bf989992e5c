import QtQuick
import Lykta

// Something that stays until its cause is gone. `kind`: "info", "wait" (warning) or "fail".
Rectangle {
    id: banner

    property string kind: "wait"
    property string symbol: kind === "fail" ? "alert-triangle" : kind === "info" ? "info-circle" : "alert-triangle"
    property string text
    property string action

    readonly property bool below: Theme.stacked(width)

    signal clicked()

    width: parent ? parent.width : implicitWidth
    implicitHeight: Math.max(48, words.implicitHeight + (button.visible && below ? button.height : 0) + 24)
    radius: Theme.radiusField
    color: kind === "fail" ? Theme.failSoft : kind === "info" ? Theme.neutralSoft : Theme.waitSoft

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: mark
        x: Theme.mirrored ? parent.width - width - 14 : 14
        y: 12
        name: banner.symbol
        color: banner.kind === "fail" ? Theme.fail : banner.kind === "info" ? Theme.neutral : Theme.wait
    }
    Txt {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: 12
        anchors.right: button.visible && !banner.below ? button.left : parent.right
        anchors.rightMargin: button.visible && !banner.below ? 8 : 14
        y: banner.below ? 12 : (banner.height - height) / 2
        role: Txt.Meta
        color: Theme.text
        text: banner.text
        Accessible.ignored: true
    }
    TextButton {
        id: button
        objectName: banner.objectName + ".action"
        visible: banner.action !== ""
        x: banner.below ? words.x : Theme.mirrored ? 14 : parent.width - width - 14
        y: banner.below ? words.y + words.height : (banner.height - height) / 2
        bold: true
        underline: false
        text: banner.action
        onClicked: banner.clicked()
    }
}

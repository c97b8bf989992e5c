import QtQuick
import QtQuick.Window
import Lykta

// The one window when the app cannot open its store: what happened and what to do, nothing else.
Window {
    id: window

    required property string text
    required property string theme

    width: 360
    height: 420
    visible: true
    color: Theme.bg

    Binding {
        target: Theme
        property: "name"
        value: window.theme === "light" || window.theme === "night" ? window.theme : "dark"
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: 24

        Lantern {
            anchors.horizontalCenter: parent.horizontalCenter
            size: 72
        }
        Txt {
            objectName: "noticeText"
            width: parent.width
            text: window.text
            horizontalAlignment: Text.AlignHCenter
        }
        PrimaryButton {
            objectName: "noticeClose"
            width: parent.width
            text: qsTr("Stäng")
            onClicked: window.close()
        }
    }
}

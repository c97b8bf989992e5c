import QtQuick
import QtQuick.Controls

ApplicationWindow {
    width: 360
    height: 740
    visible: true
    title: "Plain"

    Column {
        anchors.centerIn: parent
        spacing: 8

        Label {
            text: "Label"
        }

        Button {
            text: "Button"
        }

        TextField {
            text: "TextField"
        }
    }
}

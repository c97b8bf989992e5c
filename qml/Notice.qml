import QtQuick
import QtQuick.Window
import Lykta

// The one window of a Lykta that cannot open its store: what is the matter, in the user's words.
Window {
    id: window

    property string text
    property string theme: "dark"

    width: 360
    height: 740
    visible: true
    color: Theme.bg

    Binding {
        target: Theme
        property: "name"
        value: window.theme === "auto" ? "dark" : window.theme
    }
    EmptyState {
        objectName: "notice"
        anchors.centerIn: parent
        width: Math.min(parent.width - 32, 480)
        title: window.title
        text: window.text
    }
}

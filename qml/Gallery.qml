pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Lykta

// Every component in every state, for those who build the screens (`lykta --gallery`). Theme and text size stand above;
// the window's own width shows how things reflow. Its sample words are not translated: no user meets them. What shows a
// model of the app (the walk's pane, the photo strip) is seen in the pictures of tests/tour.
Window {
    id: window

    property string theme: "dark"
    property real textScale: 1

    width: 360
    height: 740
    visible: true
    title: "Lykta · gallery"
    color: Theme.bg

    Binding {
        target: Theme
        property: "name"
        value: window.theme === "auto" ? "dark" : window.theme
    }
    Binding {
        target: Theme
        property: "scale"
        value: window.textScale
    }

    Flickable {
        id: flick
        objectName: "gallery"
        anchors.fill: parent
        contentHeight: column.implicitHeight + 32
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: 16
            y: 16
            width: Math.min(flick.width - 32, 560)
            spacing: 24

            Segmented {
                objectName: "galleryTheme"
                label: "Theme"
                value: window.theme === "auto" ? "dark" : window.theme
                options: [{ value: "light", text: "Ljus" }, { value: "dark", text: "Mörk" }, { value: "night", text: "Natt" }]
                onPicked: value => window.theme = value
            }
            Segmented {
                objectName: "galleryScale"
                label: "Text"
                value: window.textScale
                options: [{ value: 1, text: "100 %" }, { value: 1.3, text: "130 %" }, { value: 1.6, text: "160 %" }, { value: 2, text: "200 %" }]
                onPicked: value => window.textScale = value
            }
            ControlsGallery { width: parent.width }
            StatusGallery { width: parent.width }
            ListsGallery { width: parent.width }
            PlacesGallery { width: parent.width }
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Lykta
import Lykta.Ui

// The window: one stack of pages and the ways between them. Pages slide 24 from the side that they come from.
Window {
    id: window

    required property App app

    property alias nav: navigator

    width: 360
    height: 740
    minimumWidth: 280
    minimumHeight: 400
    visible: true
    title: "Lykta"
    color: Theme.bg
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "name"
        value: window.app.settings.effectiveTheme
    }
    Binding {
        target: Theme
        property: "scale"
        value: window.app.settings.effectiveScale
    }
    Navigator {
        id: navigator
        app: window.app
        stack: stack
    }
    T.StackView {
        id: stack

        readonly property real from: Theme.mirrored ? -24 : 24

        objectName: "pages"
        anchors.fill: parent
        focus: true
        onCurrentItemChanged: if (currentItem) currentItem.forceActiveFocus()
        Component.onCompleted: navigator.openHome()

        pushEnter: Transition {
            NumberAnimation { property: "x"; from: stack.from; to: 0; duration: Theme.placeTime; easing.type: Easing.OutCubic }
        }
        pushExit: Transition {
            PauseAnimation { duration: Theme.placeTime }
        }
        popEnter: Transition {
            PauseAnimation { duration: 1 }
        }
        popExit: Transition {
            NumberAnimation { property: "x"; from: 0; to: stack.from; duration: Theme.placeTime; easing.type: Easing.OutCubic }
        }
    }
}

import QtQuick
import Lykta

// A sheet from the foot of its parent, for choices only: the rest is dimmed, back, Esc and a tap outside close it. It is an
// item and no popup, so that it is mirrored with the page. Children stand in a column; long sheets scroll.
FocusScope {
    id: sheet

    default property alias content: column.data
    property string title
    property bool open: false
    property real greatest: 0.85
    property Item before // had the focus when it opened

    signal closed()

    function close(): void {
        if (!open)
            return;
        open = false;
        closed();
    }

    anchors.fill: parent
    visible: open || plate.shown > 0
    z: 10
    onOpenChanged: {
        if (open) {
            before = Window.activeFocusItem;
            forceActiveFocus();
        } else if (activeFocus) { // else back and Esc would reach nobody
            (before ?? parent).forceActiveFocus();
        }
    }
    Keys.onEscapePressed: close()
    Keys.onBackPressed: close()

    Accessible.role: Accessible.Dialog
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
        visible: sheet.open

        TapHandler { onTapped: sheet.close() }
        WheelHandler { onWheel: event => event.accepted = true }
    }
    Rectangle {
        id: plate

        property real shown: sheet.open ? 1 : 0 // of its height; a window that changes its size moves nothing
        readonly property real wanted: Math.min(flick.contentHeight + 30, sheet.height * sheet.greatest)

        width: Math.min(parent.width, 560)
        anchors.horizontalCenter: parent.horizontalCenter
        height: wanted + 28
        y: sheet.height - wanted * shown
        radius: Theme.radiusSheet
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        Behavior on shown { NumberAnimation { duration: Theme.placeTime; easing.type: Easing.OutCubic } }
        TapHandler { gesturePolicy: TapHandler.WithinBounds }

        Rectangle {
            width: 40
            height: 5
            radius: 3
            y: 10
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.outline
        }
        Flickable {
            id: flick
            x: 16
            y: 25
            width: parent.width - 32
            height: plate.wanted - 25
            contentHeight: column.implicitHeight + 16
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column
                width: flick.width
                spacing: 8

                Txt {
                    width: parent.width
                    visible: sheet.title !== ""
                    role: Txt.Heading
                    text: sheet.title
                }
            }
        }
    }
}

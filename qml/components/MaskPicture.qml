pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Lykta.Ui
import Lykta

// A photo and what is hidden in it. A tap on a region hides or shows it; a finger drawn over the picture paints, or
// spans a frame; with the eraser it takes regions away.
Item {
    id: view

    required property MaskForm form
    property string tool: "paint" // "paint", "box" or "erase"

    readonly property real fit: form.pictureWidth > 0 ? Math.min(width / form.pictureWidth, height / form.pictureHeight) : 0
    readonly property var regions: form.regions
    readonly property string source: form.file !== "" ? "image://photo/file/" + encodeURIComponent(form.file) : ""
    readonly property real reach: 20 // of the finger, to each side, on the screen

    /// The topmost region under a place of the picture on the screen; -1 where there is none.
    function regionAt(place: point): int {
        for (let i = regions.length - 1; i >= 0; --i) {
            const mark = marks.itemAt(i);
            if (mark && mark.contains(mark.mapFromItem(shown, place)))
                return i;
        }
        return -1;
    }
    function tapped(place: point): void {
        if (tool === "erase" || regionAt(place) >= 0)
            return; // the region's own
        if (tool === "box")
            form.addBox((place.x - 36) / fit, (place.y - 36) / fit, 72 / fit, 72 / fit);
        else
            form.addStroke([{ x: place.x / fit, y: place.y / fit }], reach / fit);
    }
    function moved(place: point): void {
        if (tool === "erase")
            form.erase(regionAt(place));
        else
            finger.path = finger.path.concat([place]);
    }
    function lifted(): void {
        const path = finger.path;
        finger.path = [];
        if (path.length < 2)
            return;
        const from = path[0];
        const to = path[path.length - 1];
        if (tool === "box")
            form.addBox(from.x / fit, from.y / fit, (to.x - from.x) / fit, (to.y - from.y) / fit);
        else if (tool === "paint")
            form.addStroke(path.map(at => ({ x: at.x / fit, y: at.y / fit })), reach / fit);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sunk
    }
    Item {
        id: shown
        objectName: "maskPicture"
        anchors.centerIn: parent
        width: view.form.pictureWidth * view.fit
        height: view.form.pictureHeight * view.fit

        PhotoThumb {
            anchors.fill: parent
            radius: 0
            whole: true
            file: view.form.file
        }
        Repeater {
            id: marks
            model: view.regions.length

            MaskMark {
                required property int index

                objectName: "maskRegion." + index
                region: view.regions[index] ?? { x: 0, y: 0, width: 0, height: 0, path: [], radius: 0, hidden: false, name: "" }
                source: view.source
                picture: Qt.size(view.form.pictureWidth, view.form.pictureHeight)
                fit: view.fit
                onClicked: view.tool === "erase" ? view.form.erase(index) : view.form.toggle(index)
            }
        }
        Shape { // what the finger is at
            visible: finger.path.length > 1 && view.tool === "paint"

            ShapePath {
                strokeWidth: 2 * view.reach
                strokeColor: Theme.photoPlate
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathPolyline { path: finger.path }
            }
        }
        Rectangle {
            readonly property point from: finger.path.length > 1 ? finger.path[0] : Qt.point(0, 0)
            readonly property point to: finger.path.length > 1 ? finger.path[finger.path.length - 1] : from

            visible: finger.path.length > 1 && view.tool === "box"
            x: Math.min(from.x, to.x)
            y: Math.min(from.y, to.y)
            width: Math.abs(to.x - from.x)
            height: Math.abs(to.y - from.y)
            radius: 10
            color: "transparent"
            border.width: 3
            border.color: Theme.glow
        }
        TapHandler {
            enabled: !view.form.busy
            onTapped: point => view.tapped(point.position)
        }
        DragHandler {
            id: finger

            property var path: []

            target: null
            enabled: !view.form.busy
            dragThreshold: 8
            onActiveChanged: {
                if (active)
                    path = [centroid.pressPosition];
                else
                    view.lifted();
            }
            onCentroidChanged: if (active) view.moved(centroid.position)
        }
    }
}

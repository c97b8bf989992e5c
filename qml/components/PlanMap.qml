pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The map that a walk is drawn on: a tap adds a stop or a point of the line, by mode; what is there is dragged, a tap on
// a stop picks it.
FocusScope {
    id: plan

    required property WalkPlanner planner
    property alias maps: map.maps
    property string mode: "stop" // or "line"
    property int chosenPoint: -1 // of the drawn line

    readonly property real footHeight: foot.height + 24

    signal stopPicked(string stop)

    /// What of the drawing lies within reach of a finger: { stop, index, at }, or null.
    function nearest(at: point): var {
        const list = (plan.mode === "stop" ? plan.planner?.stops : plan.planner?.drawnPoints) ?? [];
        let found = null;
        let reach = 26;
        for (let index = 0; index < list.length; ++index) {
            const spot = map.screenOf(list[index].latitude, list[index].longitude);
            const away = Math.hypot(spot.x - at.x, spot.y - at.y);
            if (away < reach) {
                reach = away;
                found = { stop: list[index].id ?? "", index: index, at: spot };
            }
        }
        return found;
    }
    function place(latitude: real, longitude: real): void {
        const taken = plan.nearest(map.screenOf(latitude, longitude));
        map.zoomBy(1); // what somebody draws on stays where it is
        if (taken)
            plan.pick(taken.stop, taken.index);
        else if (plan.mode === "stop")
            plan.planner.addStop(latitude, longitude);
        else
            plan.planner.addPoint(latitude, longitude);
        if (!taken)
            plan.chosenPoint = -1;
    }
    function pick(stop: string, index: int): void {
        if (stop !== "")
            plan.stopPicked(stop);
        else
            plan.chosenPoint = index;
    }
    /// A finger that hardly moved meant to tap.
    function drop(stop: string, index: int, from: point, shift: point): void {
        const moved = Math.hypot(shift.x, shift.y) > 8;
        const there = map.placeAt(from.x + shift.x, from.y + shift.y);
        map.zoomBy(1);
        if (moved && stop !== "")
            plan.planner.moveStop(stop, there.latitude, there.longitude);
        else if (moved)
            plan.planner.movePoint(index, there.latitude, there.longitude);
        else
            plan.pick(stop, index);
    }

    Component.onCompleted: {
        const start = planner.startPoint;
        if (start && planner.stops.length === 0 && planner.areas.length === 0)
            map.centreOn(start.latitude, start.longitude);
    }

    WalkMap {
        id: map
        anchors.fill: parent
        focus: true
        bottomInset: plan.footHeight
        stops: plan.planner?.stops ?? []
        route: plan.planner?.route ?? []
        areas: plan.planner?.areas ?? []
        onMapTapped: (latitude, longitude) => plan.place(latitude, longitude)
        // A line may well go to a stop.
        onStopTapped: id => {
            const stop = plan.planner.stops.find(each => each.id === id);
            if (plan.mode === "stop")
                plan.stopPicked(id);
            else if (stop)
                plan.place(stop.latitude, stop.longitude);
        }
    }
    Repeater {
        model: plan.mode === "line" ? plan.planner?.drawnPoints ?? [] : []

        Rectangle {
            required property int index
            required property var modelData

            // Named so that the place follows when the map moves.
            readonly property point spot: map.metresPerPixel > 0 || map.turn > 0 ? map.screenOf(modelData.latitude, modelData.longitude) : Qt.point(0, 0)

            visible: !(held.active && grip.index === index)
            x: spot.x - width / 2
            y: spot.y - height / 2
            width: plan.chosenPoint === index ? 26 : 18
            height: width
            radius: width / 2
            color: plan.chosenPoint === index ? Theme.glow : Theme.mapBg
            border.width: 4
            border.color: Theme.route
        }
    }
    // Takes hold of what lies under the finger, and leaves the rest to the map.
    Item {
        id: grip

        property string stop
        property int index: -1
        property point from
        property point shift

        objectName: "planGrip"
        anchors.fill: parent
        containmentMask: QtObject {
            function contains(at: point): bool {
                return held.active || plan.nearest(at) !== null;
            }
        }

        DragHandler {
            id: held
            target: null
            dragThreshold: 2 // before the map begins to move
            onTranslationChanged: if (active) grip.shift = Qt.point(activeTranslation.x, activeTranslation.y)
            onActiveChanged: {
                if (active) {
                    const taken = plan.nearest(centroid.pressPosition);
                    grip.stop = taken ? taken.stop : "";
                    grip.index = taken ? taken.index : -1;
                    grip.from = taken ? taken.at : Qt.point(0, 0);
                    grip.shift = Qt.point(0, 0);
                } else if (grip.index >= 0) {
                    plan.drop(grip.stop, grip.index, grip.from, grip.shift);
                }
            }
        }
        TapHandler {
            onTapped: eventPoint => {
                const taken = plan.nearest(eventPoint.position);
                if (taken)
                    plan.pick(taken.stop, taken.index);
            }
        }
        Rectangle {
            visible: held.active && grip.index >= 0
            x: grip.from.x + grip.shift.x - width / 2
            y: grip.from.y + grip.shift.y - height / 2
            width: 64
            height: 64
            radius: 32
            color: Theme.ringInner
            border.width: 3
            border.color: Theme.glow

            Rectangle {
                anchors.centerIn: parent
                width: 14
                height: 14
                radius: 7
                color: Theme.route
            }
        }
    }
    Grid {
        id: tools

        readonly property bool low: plan.height - plan.footHeight < 300 // beside the needle, in one row

        columns: low ? 3 : 1
        x: Theme.mirrored ? 14 : parent.width - width - (low ? 74 : 14)
        y: low ? 8 : parent.height - plan.footHeight - height - 14
        spacing: 8

        IconButton {
            objectName: "planUndo"
            visible: plan.planner?.canUndo ?? false
            round: true
            symbol: "arrow-back-up"
            text: qsTr("Ångra det senaste på kartan")
            onClicked: {
                plan.chosenPoint = -1;
                plan.planner.undo();
            }
        }
        IconButton {
            objectName: "planRemovePoint"
            visible: plan.mode === "line" && plan.chosenPoint >= 0
            round: true
            symbol: "trash"
            text: qsTr("Ta bort punkten på vägen")
            onClicked: {
                plan.planner.removePoint(plan.chosenPoint);
                plan.chosenPoint = -1;
            }
        }
        // For those who do not point: the arrow keys move the map under its middle.
        IconButton {
            objectName: "planAddMiddle"
            round: true
            symbol: "plus"
            text: plan.mode === "stop" ? qsTr("Lägg ett stopp mitt på kartan") : qsTr("Dra vägen till mitten av kartan")
            onClicked: {
                const middle = map.placeAt(map.width / 2, (map.height - plan.footHeight) / 2);
                plan.place(middle.latitude, middle.longitude);
            }
        }
    }
    Rectangle {
        id: foot
        x: 12
        y: parent.height - height - 12
        width: parent.width - 24
        height: choice.implicitHeight + hint.implicitHeight + 30
        radius: Theme.radiusBig
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        Txt {
            id: hint
            objectName: "planHint"
            x: 16
            y: 10
            width: parent.width - 32
            role: Txt.Meta
            text: plan.mode === "stop" ? qsTr("Tryck där gruppen ska stanna. Dra ett stopp för att flytta det.")
                : (plan.planner?.drawnPoints.length ?? 0) === 0 ? qsTr("Vägen går från stopp till stopp. Tryck för att rita den själv.")
                : qsTr("Tryck för att rita vidare. Dra en punkt för att flytta den.")
        }
        Segmented {
            id: choice
            objectName: "planMode"
            x: 10
            y: hint.y + hint.height + 10
            width: parent.width - 20
            label: qsTr("Vad ett tryck på kartan lägger till")
            value: plan.mode
            options: [{ value: "stop", text: qsTr("Stopp") }, { value: "line", text: qsTr("Väg") }]
            onPicked: value => {
                plan.mode = value;
                plan.chosenPoint = -1;
            }
        }
    }
}

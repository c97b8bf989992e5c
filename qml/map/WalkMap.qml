import QtQuick
import Lykta
import Lykta.Ui

// The map of a walk: everything on it is painted by MapItem, scale bar and north are controls over it. Lists hold plain
// objects: stops {id, order, name, latitude, longitude, state: "done" | "next" | "later"}, route and track {latitude,
// longitude}, pins {id, latitude, longitude, polarity, severity, label; of what a walk follows up, followUp: what has become
// of it}, areas {name, ring}.
FocusScope {
    id: walkMap

    property alias maps: map.maps // what lies under it: App.maps; null for none
    property alias stops: map.stops
    property alias route: map.route
    property alias track: map.track
    property alias pins: map.pins
    property alias areas: map.areas
    property alias ownPoint: map.ownPoint // {latitude, longitude}, or undefined
    property alias ownAccuracy: map.ownAccuracy // metres; 0: not known
    property alias ownHeading: map.ownHeading // degrees; NaN: not known
    property alias ownStale: map.ownStale
    property alias ownStaleText: map.ownStaleText // «4 min gammal»
    property alias followOwn: map.followOwn // ends when a person moves the map
    property alias chosenPin: map.chosenPin
    property real topInset: 0 // what covers the map above and below
    property real bottomInset: 0
    property alias labelInset: map.labelInset // at the foot of what is free, covered by words
    property bool scaleBarBelow: false
    property alias scaleBar: scale.visible
    readonly property alias metresPerPixel: map.metresPerPixel
    readonly property alias turn: map.turn
    readonly property alias ownAway: map.ownAway // where one is while the map does not show it

    signal pinTapped(string id)
    signal stopTapped(string id)
    signal mapTapped(real latitude, real longitude)

    function centreOn(latitude: real, longitude: real) {
        map.centreOn(latitude, longitude);
    }
    function fitAll() {
        map.fitAll();
    }
    function zoomBy(factor: real) {
        map.zoomBy(factor);
    }
    function placeAt(x: real, y: real): var {
        return map.placeAt(x, y);
    }
    function screenOf(latitude: real, longitude: real): point {
        return map.screenOf(latitude, longitude);
    }

    objectName: "walkMap"
    clip: true

    Keys.onLeftPressed: map.panBy(60, 0)
    Keys.onRightPressed: map.panBy(-60, 0)
    Keys.onUpPressed: map.panBy(0, 60)
    Keys.onDownPressed: map.panBy(0, -60)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Plus)
            map.zoomBy(1.5);
        else if (event.key === Qt.Key_Minus)
            map.zoomBy(1 / 1.5);
        else
            return;
        event.accepted = true;
    }

    MapItem {
        id: map

        objectName: "mapItem"
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        colours: MapColours.tokens
        textScale: Theme.scale
        topInset: walkMap.topInset
        bottomInset: walkMap.bottomInset

        Accessible.role: Accessible.Graphic
        Accessible.name: map.words
        Accessible.focusable: true

        onPinTapped: id => walkMap.pinTapped(id)
        onStopTapped: id => walkMap.stopTapped(id)
        onMapTapped: (latitude, longitude) => walkMap.mapTapped(latitude, longitude)

        Rectangle {
            anchors.fill: parent
            visible: map.activeFocus
            color: "transparent"
            border.width: 3
            border.color: Theme.focus
        }
    }

    ScaleBar {
        id: scale
        x: 17
        y: walkMap.scaleBarBelow ? walkMap.height - walkMap.bottomInset - height - 16 : walkMap.topInset + 16
        metresPerPixel: map.metresPerPixel
    }

    Text {
        objectName: "attribution"
        visible: text !== ""
        x: 17
        y: scale.visible && !walkMap.scaleBarBelow ? scale.y + scale.height + 6 : walkMap.topInset + 16
        width: walkMap.width - x - 76
        LayoutMirroring.enabled: false
        horizontalAlignment: Text.AlignLeft
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        text: map.attribution
        color: Theme.text2
        font.family: Theme.family
        font.pixelSize: Math.round(14 * Math.min(Theme.scale, 1.3)) // the marks need the room more
        style: Text.Outline
        styleColor: Theme.mapBg

        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    NorthNeedle {
        x: walkMap.width - width - 12
        y: walkMap.topInset + 12
        turn: map.turn
        onClicked: map.northUp()
    }
}

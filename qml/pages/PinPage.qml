pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The place that feels unsafe is often not where one stands: a tap on the map moves the pin, the phone's own point is
// kept beside it. In the pane of a wide walk the large map beside it takes the tap, and there is no second one.
LyktaPage {
    id: page

    required property string walk
    required property string observation

    readonly property var pins: form.hasPoint ? [{ id: "pin", latitude: form.latitude, longitude: form.longitude, polarity: form.polarity, severity: form.severity, label: form.categoryLabel }] : []
    readonly property var ownPoint: form.rawPoint ?? position.point

    function movePin(latitude: real, longitude: real): void {
        form.movePin(latitude, longitude);
    }
    function setStop(stop: string): void {
        form.setStop(stop);
    }

    objectName: "pinPage"
    title: qsTr("Flytta nålen")
    subtitle: qsTr("Tryck på kartan där det är")
    statusMode: "never"

    ObservationForm {
        id: form
        app: page.app
        walkId: page.walk
        observationId: page.observation
    }
    WalkSession {
        id: session
        app: page.app
        walkId: form.openWalkId
    }
    PositionStatus {
        id: position
        app: page.app
    }

    full: Item {
        anchors.fill: parent

        WalkMap {
            id: map
            objectName: "pinMap"
            visible: !page.nav.inPane
            width: parent.width
            height: parent.height
            bottomInset: desk.height
            maps: page.app.maps
            stops: session.stopMarks
            route: session.route
            areas: session.areas
            pins: page.pins
            chosenPin: "pin"
            ownPoint: page.ownPoint
            ownAccuracy: position.accuracy
            ownStale: position.quality === "stale"
            onMapTapped: (latitude, longitude) => page.movePin(latitude, longitude)
            onStopTapped: id => page.setStop(id)
            Component.onCompleted: if (form.hasPoint) centreOn(form.latitude, form.longitude)
        }
        Rectangle {
            id: desk
            y: page.nav.inPane ? 0 : parent.height - height
            width: parent.width
            height: words.implicitHeight + done.implicitHeight + 52
            color: page.nav.inPane ? Theme.bg : Theme.surface

            Rectangle {
                visible: !page.nav.inPane
                width: parent.width
                height: 1
                color: Theme.line
            }
            Txt {
                id: words
                objectName: "pinWords"
                x: (parent.width - width) / 2
                y: 14
                width: page.columnWidth
                role: Txt.Meta
                text: form.pinMoved ? qsTr("%1. Telefonens position sparas också.").arg(form.pinMovedWords) : form.hasPoint ? form.positionText : qsTr("Ingen position. Tryck på kartan, eller på ett stopp.")
            }
            PrimaryButton {
                id: done
                objectName: "pinDone"
                x: words.x
                y: words.y + words.height + 14
                width: words.width
                symbol: "check"
                text: qsTr("Klar")
                onClicked: {
                    form.keep();
                    page.nav.back();
                }
            }
        }
    }
}

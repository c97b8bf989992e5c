pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// One walk: the map, the next stop, and the lamp. A phone has the map under a sheet, a lying phone beside it, an upright
// tablet over it; from 900 wide a rail and a list pane stand beside the map, and camera and form open in the pane.
LyktaPage {
    id: page

    required property string walk

    readonly property bool wide: width >= 900
    readonly property bool lying: !wide && width > height && width >= 560
    readonly property bool stacked: !wide && !lying && width >= 600
    readonly property real railWidth: Theme.scale < 1.6 ? 96 : 132 // «Vandring» stands whole
    readonly property real paneWidth: 400
    readonly property bool inPane: pane.depth > 1
    readonly property bool scant: Theme.scale >= 1.6 && !wide // little map, large words: each thing is said in one place
    readonly property real mapLeft: wide ? railWidth + paneWidth : 0
    readonly property var ways: ({ observationListPage: "list", participantsPage: "participants", protocolPage: "protocol" })
    readonly property Item inWay: page.inPane ? pane.find(item => item.objectName in page.ways) : null
    readonly property string way: page.inWay ? page.ways[page.inWay.objectName] : "walk"
    readonly property PinPage moving: pane.currentItem as PinPage // whose pin the large map moves

    function observe(): void {
        const ways = page.wide ? paneWays : page.nav;
        if (!session.hasDraft)
            ways.openCapture(page.walk);
        else
            ways.open("ObservationQuickPage", { walk: page.walk });
    }
    function openList(): void {
        if (!page.wide)
            page.nav.openList(page.walk);
        else if (pane.currentItem.objectName !== "observationListPage") {
            pane.pop(null);
            paneWays.openList(page.walk);
        }
    }
    function openPin(observation: string): void {
        const ways = page.wide ? paneWays : page.nav;
        if (followUps.has(observation))
            ways.openFollowUp(observation);
        else
            ways.openObservation(observation);
    }
    function openStop(stop: string): void {
        (page.wide ? paneWays : page.nav).openChecklist(page.walk, stop);
    }
    // Where the rail leads: into the pane, but for what concerns more than this walk.
    function go(key: string): void {
        if (key === "sync")
            page.nav.openSync();
        else if (key === "list")
            page.openList();
        else if (key === "walk" || key !== page.way) {
            pane.pop(null);
            if (key === "participants")
                paneWays.openParticipants(page.walk);
            else if (key === "protocol")
                paneWays.openProtocol(page.walk);
        }
    }
    function goBack(): void {
        if (stopSheet.open)
            stopSheet.close();
        else if (menu.open)
            menu.close();
        else if (finishSheet.open)
            finishSheet.close();
        else if (page.inPane)
            paneWays.back();
        else
            page.nav.back();
    }

    objectName: "walkPage"
    title: session.title
    subtitle: session.subtitle
    symbol: "x"
    action: "dots"
    actionText: qsTr("Mer om vandringen")
    bar: !wide
    statusMode: wide ? "never" : "always"
    onActionClicked: menu.open = true
    T.StackView.onActivated: session.refreshDraft()

    WalkSession {
        id: session
        app: page.app
        walkId: page.walk
    }
    FollowUpSession {
        id: followUps
        app: page.app
        walkId: page.walk
    }
    WalkGroups {
        id: groups
        app: page.app
        walkId: page.walk
    }
    PositionStatus {
        id: position
        app: page.app
        place: session.placeWords
    }
    SavedNotice {
        id: notice
        app: page.app
        onAnnounced: words => toast.show(words, qsTr("Ändra"), undoable ? qsTr("Ångra") : "")
        onUndone: words => undoToast.show(words, "", qsTr("Ta tillbaka"))
        onSettled: toast.close()
    }

    full: Item {
        id: ground
        anchors.fill: parent

        WalkMap {
            id: map

            readonly property bool covered: sheet.visible && !page.lying && !page.stacked
            readonly property real foot: covered ? sheet.height : 0
            readonly property real tag: positionTag.visible ? positionTag.height + 16 : 0
            readonly property real room: page.wide && wideObserve.visible ? width - wideObserve.width - 56 : width - 108 // beside the tags

            x: page.mapLeft
            width: page.lying ? parent.width - 320 : parent.width - page.mapLeft
            height: page.stacked ? Math.round(parent.height * 0.55) : parent.height
            bottomInset: foot + (page.scant || page.lying ? tag : 0) // a low map keeps its stops clear of the words
            labelInset: foot + tag - bottomInset + (awayTag.visible ? awayTag.height + 8 : 0)
            scaleBarBelow: page.wide
            scaleBar: !page.wide || !(toast.open || undoToast.open)
            maps: page.app.maps
            stops: session.stopMarks
            route: session.route
            track: session.track
            pins: page.moving ? page.moving.pins : [...session.pins, ...followUps.pins]
            chosenPin: page.moving ? "pin" : ""
            areas: session.areas
            ownPoint: page.moving ? page.moving.ownPoint : position.point
            ownAccuracy: position.accuracy
            ownHeading: position.heading < 0 ? NaN : position.heading
            ownStale: position.quality === "stale"
            ownStaleText: position.quality === "stale" && !page.scant ? position.detail : ""
            onPinTapped: id => {
                if (!page.moving)
                    page.openPin(id);
            }
            onStopTapped: id => {
                if (page.moving)
                    page.moving.setStop(id);
                else
                    page.openStop(id);
            }
            onMapTapped: (latitude, longitude) => {
                if (page.moving)
                    page.moving.movePin(latitude, longitude);
            }
        }
        Tag {
            id: awayTag
            objectName: "awayTag"
            visible: map.ownAway !== "" && (!page.scant || session.stopCount === 0) // the way to the next stop says it too
            x: map.x + 16
            y: positionTag.y + positionTag.height - height - (positionTag.visible ? positionTag.height + 8 : 0)
            width: Math.min(implicitWidth, map.room)
            symbol: "compass"
            text: map.ownAway
        }
        Tag {
            id: positionTag
            objectName: "positionTag"
            visible: position.quality !== "good"
            x: map.x + 16
            y: map.height - map.foot - height - (map.scaleBarBelow ? 64 : 16)
            width: Math.min(implicitWidth, map.room)
            kind: "wait"
            symbol: position.hasFix ? "current-location" : "current-location-off"
            text: page.scant && position.quality === "stale" ? position.detail : position.quality === "none" || page.scant ? position.title : position.text
        }
        IconButton {
            objectName: "locateButton"
            x: map.x + map.width - width - 14
            y: map.height - map.foot - height - (page.wide ? 120 : 14)
            round: true
            // In its place again: the way back to the whole walk.
            symbol: map.followOwn ? "map-2" : position.hasFix ? "current-location" : "current-location-off"
            text: map.followOwn || !position.hasFix ? qsTr("Visa hela vandringen") : qsTr("Visa var jag är")
            onClicked: {
                if (position.hasFix && !map.followOwn)
                    map.followOwn = true;
                else
                    map.fitAll();
            }
        }
        PrimaryButton {
            id: wideObserve
            objectName: "observeButton"
            // One lamp a page: what is open in the pane has its own.
            visible: page.wide && session.walkState === "running" && (!page.inPane || pane.currentItem.objectName === "observationListPage")
            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 26
            width: Math.max(240, implicitWidth)
            big: true
            symbol: "camera"
            text: qsTr("Observera")
            onClicked: page.observe()
        }
        WalkSheet {
            id: sheet
            visible: !page.wide
            session: session
            followUps: followUps
            groups: groups
            lying: page.lying
            stacked: page.stacked
            quiet: toast.open || undoToast.open
            pageMargin: page.pageMargin
            mapHeight: map.height
            onStartPressed: session.start()
            onObservePressed: page.observe()
            onStopsPressed: stopSheet.open = true
            onListPressed: page.openList()
            onProtocolPressed: page.nav.openProtocol(session.walkId)
            onFollowUpsPressed: page.nav.openFollowUps(page.walk)
            onGroupsPressed: page.nav.openGroups(page.walk)
            onFollowUpStartPressed: page.nav.openFollowUpStart(page.walk)
            onStopPicked: stop => page.openStop(stop)
        }
        Banner {
            visible: session.problem !== "" && !page.wide
            kind: "fail"
            x: 16
            width: map.width - 32
            y: map.height - map.foot - height - 80
            text: session.problem
        }
        WalkRail {
            visible: page.wide
            width: page.railWidth
            height: parent.height
            current: page.way
            mayLead: session.mayLead
            onHomePressed: page.nav.home()
            onPicked: key => page.go(key)
            onDangerPressed: page.nav.openDanger()
        }
        T.StackView {
            id: pane
            objectName: "walkPane"
            visible: page.wide || depth > 1
            x: page.wide ? page.railWidth : 0
            width: page.wide ? page.paneWidth : parent.width
            height: parent.height
            clip: true
            initialItem: WalkPane {
                app: page.app
                session: session
                followUps: followUps
                groups: groups
                onSyncPressed: page.nav.openSync()
                onStartPressed: session.start()
                onFinishPressed: finishSheet.open = true
                onProtocolPressed: paneWays.openProtocol(session.walkId)
                onParticipantsPressed: paneWays.openParticipants(page.walk)
                onPlanPressed: page.nav.openPlan(page.walk)
                onInvitePressed: page.nav.openInvite(page.walk)
                onFollowUpsPressed: paneWays.openFollowUps(page.walk)
                onGroupsPressed: paneWays.openGroups(page.walk)
                onFollowUpStartPressed: page.nav.openFollowUpStart(page.walk)
                onStopPicked: stop => page.openStop(stop)
            }
            onDepthChanged: session.refreshDraft()
            onCurrentItemChanged: if (depth > 1 && currentItem) currentItem.forceActiveFocus()
        }
        Rectangle {
            visible: pane.visible && page.wide
            x: page.mapLeft - 1
            width: 1
            height: parent.height
            color: Theme.line
        }
        PaneNavigator {
            id: paneWays
            app: page.app
            outer: page.nav
            stack: pane
        }
    }

    overlay: [
        Toast {
            id: toast
            objectName: "savedToast"

            // Where the next stop stands, or beside the wide lamp: the map with the new pin stays free.
            readonly property real foot: page.wide ? parent.height - 26 : page.lying ? parent.height - 16 : parent.height - ground.height + sheet.lampTop - 12

            x: page.wide ? page.mapLeft + 20 : page.stacked ? (parent.width - width) / 2 : 16
            width: Math.min(480, page.wide ? parent.width - page.mapLeft - wideObserve.width - 60 : (page.lying ? parent.width - 320 : parent.width) - 32)
            y: foot - height
            onFirst: (page.wide ? paneWays : page.nav).openForm(page.walk, notice.observationId)
            onSecond: notice.undo()
        },
        Toast {
            id: undoToast
            objectName: "undoToast"
            x: toast.x
            width: toast.width
            y: toast.foot - height
            onSecond: notice.restore()
        },
        Sheet {
            id: stopSheet
            objectName: "stopSheet"
            title: qsTr("Stopp · %1 av %2 besökta").arg(session.visitedCount).arg(session.stopCount)

            StopRows {
                width: parent ? parent.width : 0
                session: session
                onStopPicked: stop => {
                    stopSheet.close();
                    page.openStop(stop);
                }
            }
        },
        WalkMenu {
            id: menu
            session: session
            groups: groups
            onFitPressed: map.fitAll()
            onListPressed: page.openList()
            onFinishPressed: finishSheet.open = true
            onParticipantsPressed: page.nav.openParticipants(page.walk)
            onInvitePressed: page.nav.openInvite(page.walk)
            onPlanPressed: page.nav.openPlan(page.walk)
            onGroupsPressed: page.nav.openGroups(page.walk)
        },
        FinishSheet {
            id: finishSheet
            session: session
        }
    ]
}

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
        Rectangle {
            id: sheet

            readonly property real room: page.stacked ? ground.height - map.height : ground.height
            readonly property real above: page.lying || page.stacked ? 9 : 29 // the grip, over the block
            readonly property real lampTop: y + above + (actions.lamp ? actions.lamp.y : actions.height) - scroll.contentY
            readonly property real lampFoot: actions.lamp ? above + actions.lamp.y + actions.lamp.height + 16 : 0

            visible: !page.wide
            x: page.lying ? parent.width - 320 : 0
            width: page.lying ? 320 : parent.width
            height: page.lying ? parent.height : page.stacked ? room : Math.min(actions.implicitHeight + 29 + 20, Math.max(room * 0.6, lampFoot))
            y: page.lying ? 0 : parent.height - height
            color: "transparent"
            clip: true

            Rectangle {
                width: parent.width
                height: parent.height + (page.lying || page.stacked ? 0 : 28)
                radius: page.lying || page.stacked ? 0 : Theme.radiusSheet
                color: Theme.surface
                border.width: 1
                border.color: Theme.line
            }
            Rectangle {
                visible: !page.lying && !page.stacked
                width: 40
                height: 5
                radius: 3
                y: 10
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.outline
            }
            Flickable {
                id: scroll
                anchors.fill: parent
                anchors.topMargin: page.lying || page.stacked ? 0 : 20
                contentHeight: actions.implicitHeight + 9 + 20 + (stopRows.visible ? stopRows.height + 14 : 0)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentHeight > height

                WalkActions {
                    id: actions
                    readonly property real margin: page.lying ? Theme.margin : page.pageMargin

                    x: page.stacked ? (parent.width - width) / 2 : margin
                    y: 9
                    width: Math.min(parent.width - 2 * margin, 560)
                    session: session
                    followUps: followUps
                    quiet: !page.lying && (toast.open || undoToast.open)
                    onStartPressed: session.start()
                    onObservePressed: page.observe()
                    onStopsPressed: stopSheet.open = true
                    onListPressed: page.openList()
                    onProtocolPressed: page.nav.openProtocol(session.walkId)
                    onFollowUpsPressed: page.nav.openFollowUps(page.walk)
                    onFollowUpStartPressed: page.nav.openFollowUpStart(page.walk)
                }
                StopRows {
                    id: stopRows
                    visible: page.stacked
                    x: actions.x
                    y: actions.y + actions.implicitHeight + 14
                    width: actions.width
                    session: session
                    onStopPicked: stop => page.openStop(stop)
                }
            }
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
            current: page.inPane && pane.find(item => item.objectName === "observationListPage") ? "list" : "walk"
            onHomePressed: page.nav.home()
            onWalkPressed: pane.pop(null)
            onListPressed: page.openList()
            onSyncPressed: page.nav.openSync()
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
                onSyncPressed: page.nav.openSync()
                onStartPressed: session.start()
                onFinishPressed: finishSheet.open = true
                onProtocolPressed: paneWays.openProtocol(session.walkId)
                onParticipantsPressed: page.nav.openParticipants(page.walk)
                onPlanPressed: page.nav.openPlan(page.walk)
                onInvitePressed: page.nav.openInvite(page.walk)
                onFollowUpsPressed: paneWays.openFollowUps(page.walk)
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
        Sheet {
            id: menu
            objectName: "walkMenu"
            title: session.title

            Card {
                width: parent ? parent.width : 0
                pad: 0

                ListRow {
                    objectName: "fitMapRow"
                    first: true
                    symbol: "map-2"
                    chevron: false
                    text: qsTr("Visa hela vandringen")
                    onClicked: {
                        menu.close();
                        map.fitAll();
                    }
                }
                ListRow {
                    objectName: "walkListRow"
                    symbol: "list"
                    text: qsTr("Observationer")
                    onClicked: {
                        menu.close();
                        page.openList();
                    }
                }
                ListRow {
                    objectName: "finishWalkRow"
                    visible: session.walkState === "running"
                    symbol: "player-stop"
                    text: qsTr("Avsluta vandringen")
                    onClicked: {
                        menu.close();
                        finishSheet.open = true;
                    }
                }
            }
            WalkLeaderRows {
                visible: session.mayLead
                width: parent ? parent.width : 0
                session: session
                onParticipantsPressed: {
                    menu.close();
                    page.nav.openParticipants(page.walk);
                }
                onInvitePressed: {
                    menu.close();
                    page.nav.openInvite(page.walk);
                }
                onPlanPressed: {
                    menu.close();
                    page.nav.openPlan(page.walk);
                }
            }
        },
        Sheet {
            id: finishSheet
            objectName: "finishSheet"
            title: qsTr("Avsluta vandringen")

            Column {
                width: parent ? parent.width : 0
                spacing: 14
                topPadding: 4
                bottomPadding: 12

                Txt {
                    width: parent.width
                    text: qsTr("%1 av %2 stopp besökta. %n observationer är sparade och skickas när det finns nät.", "", session.observationCount).arg(session.visitedCount).arg(session.stopCount)
                }
                PrimaryButton {
                    objectName: "finishConfirm"
                    width: parent.width
                    symbol: "player-stop"
                    text: qsTr("Avsluta")
                    onClicked: {
                        finishSheet.close();
                        session.finish();
                    }
                }
                SecondaryButton {
                    objectName: "finishCancel"
                    width: parent.width
                    text: qsTr("Fortsätt gå")
                    onClicked: finishSheet.close()
                }
            }
        }
    ]
}

import QtQuick
import Lykta.Ui
import Lykta

// What a walker does next, on every screen but a wide one: a sheet over the foot of the map, a column beside it on a lying
// phone, the lower part of an upright tablet with the stops under it. Its parent is the ground that the map lies on.
Rectangle {
    id: sheet

    required property WalkSession session
    required property FollowUpSession followUps
    required property WalkGroups groups
    property bool lying: false
    property bool stacked: false
    property bool quiet: false // a notice stands where the next stop does
    property real pageMargin: Theme.margin
    property real mapHeight: 0 // of a map that the sheet stands under

    readonly property real room: stacked ? parent.height - mapHeight : parent.height
    readonly property real above: lying || stacked ? 9 : 29 // the grip, over the block
    readonly property real lampTop: y + above + (actions.lamp ? actions.lamp.y : actions.height) - scroll.contentY
    readonly property real lampFoot: actions.lamp ? above + actions.lamp.y + actions.lamp.height + 16 : 0

    signal startPressed()
    signal observePressed()
    signal stopsPressed()
    signal listPressed()
    signal protocolPressed()
    signal followUpsPressed()
    signal groupsPressed()
    signal followUpStartPressed()
    signal stopPicked(string stop)

    x: lying ? parent.width - 320 : 0
    y: lying ? 0 : parent.height - height
    width: lying ? 320 : parent.width
    height: lying ? parent.height : stacked ? room : Math.min(actions.implicitHeight + 29 + 20, Math.max(room * 0.6, lampFoot))
    color: "transparent"
    clip: true

    Rectangle {
        width: parent.width
        height: parent.height + (sheet.lying || sheet.stacked ? 0 : 28)
        radius: sheet.lying || sheet.stacked ? 0 : Theme.radiusSheet
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
    Rectangle {
        visible: !sheet.lying && !sheet.stacked
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
        anchors.topMargin: sheet.lying || sheet.stacked ? 0 : 20
        contentHeight: actions.implicitHeight + 9 + 20 + (stopRows.visible ? stopRows.height + 14 : 0)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height

        WalkActions {
            id: actions
            readonly property real margin: sheet.lying ? Theme.margin : sheet.pageMargin

            x: sheet.stacked ? (parent.width - width) / 2 : margin
            y: 9
            width: Math.min(parent.width - 2 * margin, 560)
            session: sheet.session
            followUps: sheet.followUps
            groups: sheet.groups
            quiet: !sheet.lying && sheet.quiet
            onStartPressed: sheet.startPressed()
            onObservePressed: sheet.observePressed()
            onStopsPressed: sheet.stopsPressed()
            onListPressed: sheet.listPressed()
            onProtocolPressed: sheet.protocolPressed()
            onFollowUpsPressed: sheet.followUpsPressed()
            onGroupsPressed: sheet.groupsPressed()
            onFollowUpStartPressed: sheet.followUpStartPressed()
        }
        StopRows {
            id: stopRows
            visible: sheet.stacked
            x: actions.x
            y: actions.y + actions.implicitHeight + 14
            width: actions.width
            session: sheet.session
            onStopPicked: stop => sheet.stopPicked(stop)
        }
    }
}

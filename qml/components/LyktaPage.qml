import QtQuick
import Lykta
import Lykta.Ui

// What every page is made of: the bar, the status line, content that scrolls, and a footer with the primary. A page sets
// `title` and fills `content` (a column with margins); a map or a camera fills `full` instead. The page's own width decides its layout.
FocusScope {
    id: page

    required property App app
    required property Navigator nav

    property string title
    property string subtitle
    property string symbol: "arrow-left"
    property string action
    property string actionText
    property string actionName: "topAction"
    property bool danger: true
    property bool bar: true
    property string statusMode: "always" // "always", "failures" (forms) or "never"
    property real spacing: 14
    property real topPadding: 16
    property bool cut: flick.visible && flick.contentY + flick.height < flick.contentHeight - 1 // a line tells that content goes on
    property real greatestWidth: 560
    property real room: width // less where something stands beside the column

    default property alias content: column.data
    property alias full: fullArea.data
    property alias footer: foot.data
    property alias overlay: overlayArea.data
    property alias flickable: flick
    readonly property real pageMargin: width >= 600 ? 24 : Theme.margin
    // A phone that lies has no height to give away: there the footer stands beside the content.
    readonly property bool beside: height < 480 && width >= 600 && foot.children.length > 0
    readonly property real footWidth: beside ? Math.min(300, width * 0.42) : columnWidth
    readonly property real columnWidth: Math.min((beside ? width - width * 0.42 : room) - 2 * pageMargin, greatestWidth)

    signal actionClicked()

    /// What back does here; a page that closes something first overrides it.
    function goBack(): void {
        nav.back();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Keys.onEscapePressed: goBack()
    Keys.onBackPressed: goBack()

    // The field with the focus stays in sight when the keyboard takes its part.
    function reveal(item: Item): void {
        const place = item.mapToItem(flick.contentItem, 0, 0).y;
        if (place < flick.contentY + 24)
            flick.contentY = Math.max(0, place - 24);
        else if (place + item.height > flick.contentY + flick.height)
            flick.contentY = Math.min(Math.max(0, flick.contentHeight - flick.height), place - 24);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }
    Item {
        id: fullArea
        anchors.top: status.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    TopBar {
        id: top
        visible: page.bar
        width: parent.width
        height: visible ? implicitHeight : 0
        title: page.title
        subtitle: page.subtitle
        symbol: page.symbol
        action: page.action
        actionText: page.actionText
        actionName: page.actionName
        danger: page.danger && !page.nav.inPane
        scrolled: flick.visible && flick.contentY > 2 && !status.visible
        onBackClicked: page.goBack()
        onActionClicked: page.actionClicked()
        onDangerClicked: page.nav.openDanger()
    }
    StatusLine {
        id: status
        visible: page.statusMode === "always" || (page.statusMode === "failures" && page.app.status.kind === "fail")
        anchors.top: top.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        kind: page.app.status.kind
        text: page.app.status.text
        age: page.app.status.age
        onClicked: page.nav.openSync()
    }
    Flickable {
        id: flick
        visible: column.children.length > 1
        x: Theme.mirrored ? parent.width - width : 0
        y: status.y + status.height
        width: page.beside ? page.columnWidth + 2 * page.pageMargin : page.room
        height: (page.beside ? parent.height : footView.y) - y
        contentWidth: width
        contentHeight: column.y + column.implicitHeight + 16
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: (flick.width - width) / 2
            y: page.topPadding
            width: page.columnWidth
            spacing: page.spacing

            PageTitle {
                width: parent.width
                title: page.title
                subtitle: page.subtitle
                visible: page.bar && page.symbol !== "" && (Theme.scale >= 1.6 || (Theme.scale >= 1.3 && page.subtitle !== ""))
            }
        }
    }
    Rectangle {
        visible: page.cut && foot.children.length > 0 && !page.beside
        anchors.bottom: footView.top
        x: Theme.mirrored ? parent.width - width : 0
        width: page.room
        height: 1
        color: Theme.line
    }
    // 17 above the primary, 8 below it. Scrolls where the words are larger than the window.
    Flickable {
        id: footView

        readonly property real room: parent.height - status.y - status.height - below
        readonly property real below: foot.children.length > 0 ? 8 + Theme.gap : 0

        x: page.beside ? (Theme.mirrored ? page.pageMargin : parent.width - width - page.pageMargin) : (Theme.mirrored ? parent.width - page.room : 0) + (page.room - width) / 2
        y: parent.height - height - below
        width: page.footWidth
        height: Math.min(foot.implicitHeight, Math.max(0, room))
        contentHeight: foot.implicitHeight
        interactive: contentHeight > height + 1
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: foot
            width: footView.width
            topPadding: children.length > 0 ? 17 : 0
            spacing: Theme.gap
        }
    }
    Item {
        id: overlayArea
        anchors.fill: parent
        z: 5
    }
}

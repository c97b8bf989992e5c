pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// What has been saved on this walk: searched, filtered, newest first.
LyktaPage {
    id: page

    required property string walk

    function goBack(): void {
        if (filters.open)
            filters.close();
        else
            page.nav.back();
    }

    objectName: "observationListPage"
    title: qsTr("Observationer")
    subtitle: qsTr("%1 · %2 st").arg(page.walk === "" ? qsTr("Alla vandringar") : list.walkTitle).arg(list.total)
    statusMode: "failures"

    ObservationList {
        id: list
        app: page.app
        walkId: page.walk
        onFailed: words => toast.show(words, "", "")
    }
    WalkSession {
        id: session
        app: page.app
        walkId: page.walk // none: nobody is on all walks
    }
    SavedNotice {
        id: notice
        app: page.app
        // In a pane the walk beside it says so.
        onAnnounced: words => {
            if (!page.nav.inPane)
                toast.show(words, qsTr("Ändra"), undoable ? qsTr("Ångra") : "");
        }
        onUndone: words => {
            if (!page.nav.inPane)
                undoToast.show(words, "", qsTr("Ta tillbaka"));
        }
        onSettled: toast.close()
    }

    full: Item {
        anchors.fill: parent

        ListView {
            id: view
            objectName: "observationView"
            width: page.columnWidth
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.bottom: foot.top
            model: list
            currentIndex: -1 // none: a new first card would take the focus from the search
            spacing: 8
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            topMargin: heads.height
            bottomMargin: 12
            onTopMarginChanged: if (!moving) contentY = -topMargin
            delegate: ObservationCard {
                required property string observationId
                required property string label

                required polarity
                required severity
                required feeling
                required note
                required place
                required time
                required partner
                required syncMark
                required photo
                required gone
                required property int index

                objectName: "observationCard." + index
                width: view.width
                text: label
                onClicked: if (!gone) page.nav.openObservation(observationId)
                onUndoPressed: list.restore(observationId)
            }

            Column {
                id: heads // no header of the view's: Qt 6.4 cannot make one in a file of bound components

                parent: view.contentItem
                y: -height
                width: view.width
                spacing: 8
                topPadding: 4
                bottomPadding: 8

                PageTitle {
                    width: parent.width
                    title: page.title
                    subtitle: page.subtitle
                }
                Flow {
                    width: parent.width
                    spacing: 10

                    readonly property bool below: Theme.stacked(width)

                    LyktaTextField {
                        width: parent.below || !mapButton.visible ? parent.width : parent.width - mapButton.width - 10
                        fieldName: "searchField"
                        symbol: "search"
                        placeholder: qsTr("Sök")
                        onEdited: list.search = text
                    }
                    SecondaryButton {
                        id: mapButton
                        objectName: "mapButton"
                        visible: !page.nav.inPane
                        width: parent.below ? parent.width : implicitWidth
                        symbol: "map-2"
                        text: qsTr("Karta")
                        onClicked: page.nav.open("ObservationMapPage", { list: list })
                    }
                }
                Flow {
                    width: parent.width
                    spacing: 8

                    Chip {
                        objectName: "filterButton"
                        symbol: "adjustments-horizontal"
                        text: list.narrowed > 0 ? qsTr("Filter · %1").arg(list.narrowed) : qsTr("Filter")
                        checked: list.narrowed > 0
                        Accessible.role: Accessible.Button
                        onClicked: {
                            filters.open = true;
                            checked = Qt.binding(() => list.narrowed > 0);
                        }
                    }
                    Chip {
                        objectName: "filter.all"
                        text: qsTr("Alla %1").arg(list.allCount)
                        checked: list.filter === "all"
                        onClicked: {
                            list.filter = "all";
                            checked = Qt.binding(() => list.filter === "all");
                        }
                    }
                    Chip {
                        objectName: "filter.unsafe"
                        text: qsTr("Otrygga %1").arg(list.unsafeCount)
                        checked: list.filter === "unsafe"
                        mark: FeelingMark {
                            size: 20
                            kind: FeelingMark.Unsafe
                        }
                        onClicked: {
                            list.filter = "unsafe";
                            checked = Qt.binding(() => list.filter === "unsafe");
                        }
                    }
                    Chip {
                        objectName: "filter.safe"
                        text: qsTr("Trygga %1").arg(list.safeCount)
                        checked: list.filter === "safe"
                        mark: FeelingMark {
                            size: 20
                            kind: FeelingMark.Safe
                        }
                        onClicked: {
                            list.filter = "safe";
                            checked = Qt.binding(() => list.filter === "safe");
                        }
                    }
                }
                SectionHead {
                    visible: list.count > 0
                    text: qsTr("Sparade")
                    note: qsTr("Nyast först")
                }
                EmptyState {
                    visible: list.count === 0
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Math.min(parent.width, 320)
                    title: list.total === 0 ? qsTr("Inget sparat än") : qsTr("Inget passar")
                    text: list.total === 0 ? qsTr("Tryck på Observera när du ser något.") : qsTr("Ändra sökningen eller visa alla.")
                }
            }
        }
        Rectangle {
            anchors.bottom: foot.top
            width: parent.width
            height: 1
            color: Theme.line
            visible: foot.visible && view.contentHeight > view.height
        }
        Item {
            id: foot
            visible: session.walkState === "running" && !page.nav.inPane
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: page.columnWidth
            height: visible ? observe.implicitHeight + 37 : 0

            PrimaryButton {
                id: observe
                objectName: "observeButton"
                y: 17
                width: parent.width
                symbol: "camera"
                text: qsTr("Observera")
                onClicked: {
                    if (session.hasDraft)
                        page.nav.open("ObservationQuickPage", { walk: page.walk });
                    else
                        page.nav.openCapture(page.walk);
                }
            }
        }
    }
    overlay: [
        FilterSheet {
            id: filters
            objectName: "filterSheet"
            list: list
        },
        Toast {
            id: toast
            objectName: "savedToast"
            x: 16
            width: parent.width - 32
            y: parent.height - height - foot.height - 12
            onFirst: page.nav.openForm(page.walk, notice.observationId)
            onSecond: notice.undo()
        },
        Toast {
            id: undoToast
            objectName: "undoToast"
            x: 16
            width: parent.width - 32
            y: parent.height - height - foot.height - 12
            onSecond: notice.restore()
        }
    ]
}

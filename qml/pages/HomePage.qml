pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta
import Lykta.Ui

// Today's walk, what runs, what was begun, the other walks, and the way to join one. An officer's lamp is Checka in.
LyktaPage {
    id: page

    readonly property bool lampOnWalk: !home.officer && home.walkId !== "" && home.draftWords === "" && !home.presenceRuns

    objectName: "homePage"
    title: "Lykta"
    symbol: ""
    action: "settings"
    actionText: qsTr("Inställningar")
    actionName: "settingsButton"
    onActionClicked: nav.openSettings()
    T.StackView.onActivating: home.refresh()

    HomeModel {
        id: home
        app: page.app
    }

    Banner {
        objectName: "salvageBanner"
        visible: home.salvageWords !== ""
        kind: "fail"
        text: home.salvageWords
        action: qsTr("Jag förstår")
        onClicked: home.dismissSalvage()
    }
    // What somebody was in the middle of.
    PrimaryButton {
        objectName: "draftButton"
        width: parent.width
        visible: home.draftWords !== ""
        symbol: "pencil"
        text: home.draftWords
        onClicked: {
            if (home.draftObservation !== "")
                page.nav.openForm(home.draftWalk, home.draftObservation);
            else if (home.draftFull)
                page.nav.openForm(home.draftWalk, "");
            else
                page.nav.open("ObservationQuickPage", { walk: home.draftWalk });
        }
    }
    Card {
        width: parent.width
        visible: home.presenceRuns
        spacing: 14

        Column {
            width: parent.width

            Txt {
                width: parent.width
                role: Txt.Meta
                text: home.presenceSince
            }
            Txt {
                width: parent.width
                role: Txt.Title
                text: home.presencePlace
            }
        }
        // One lamp a page: it marks what was begun, where there is such a thing.
        PrimaryButton {
            objectName: visible ? "presenceButton" : ""
            width: parent.width
            visible: home.draftWords === ""
            symbol: "player-stop"
            text: qsTr("Öppna närvaron")
            onClicked: page.nav.openPresence()
        }
        SecondaryButton {
            objectName: visible ? "presenceButton" : ""
            width: parent.width
            visible: home.draftWords !== ""
            symbol: "player-stop"
            text: qsTr("Öppna närvaron")
            onClicked: page.nav.openPresence()
        }
    }
    Card {
        visible: home.officer && home.presenceToday !== "" && !home.presenceRuns
        width: parent.width

        Txt {
            width: parent.width
            role: Txt.Meta
            bold: true
            text: qsTr("Närvaro i dag")
        }
        Txt {
            width: parent.width
            role: Txt.Heading
            text: home.presenceToday
        }
    }
    WalkCard {
        width: parent.width
        visible: home.walkId !== ""
        home: home
        lamp: page.lampOnWalk
        onOpened: page.nav.openWalk(home.walkId)
    }
    EmptyState {
        width: parent.width
        visible: home.walkId === ""
        title: home.joined ? qsTr("Inga vandringar i dag.") : qsTr("Välkommen till Lykta")
        text: home.joined ? qsTr("Vandringar som du går med i visas här.") : qsTr("Gå med med vandringsledarens QR‑kod eller kod. Inget konto behövs.")
    }
    Column {
        width: parent.width
        visible: home.others.length > 0
        spacing: 8

        SectionHead { text: home.walkId === "" ? qsTr("Vandringar") : qsTr("Fler vandringar") }
        Card {
            width: parent.width
            pad: 0

            Repeater {
                model: home.others

                ListRow {
                    required property int index
                    required property var modelData

                    objectName: "walkRow." + index
                    first: index === 0
                    symbol: modelData.symbol
                    text: modelData.title
                    detail: modelData.detail
                    onClicked: page.nav.openWalk(modelData.walkId)
                }
            }
        }
    }
    Card {
        width: parent.width
        pad: 0
        visible: home.walkId !== "" || home.others.length > 0

        ListRow {
            objectName: "allObservationsRow"
            first: true
            symbol: "list"
            text: qsTr("Alla observationer")
            onClicked: page.nav.openList("")
        }
    }
    Card {
        width: parent.width
        pad: 0
        visible: home.mayPlan

        ListRow {
            objectName: "planRow"
            first: true
            symbol: "route"
            text: home.planBegun ? qsTr("Fortsätt planera") : qsTr("Planera en vandring")
            detail: home.planBegun ? qsTr("Planen är påbörjad och inte sparad.") : ""
            onClicked: page.nav.openPlan("")
        }
    }
    Card {
        width: parent.width
        pad: 0
        visible: home.officer

        ListRow {
            objectName: "joinRow"
            first: true
            symbol: "qrcode"
            text: qsTr("Gå med i en vandring")
            onClicked: page.nav.openJoin()
        }
    }

    footer: [
        PrimaryButton {
            objectName: visible ? "joinButton" : ""
            width: parent.width
            visible: !home.officer && home.walkId === "" && !home.presenceRuns && home.draftWords === ""
            symbol: "qrcode"
            text: qsTr("Gå med i en vandring")
            onClicked: page.nav.openJoin()
        },
        SecondaryButton {
            objectName: visible ? "joinButton" : ""
            width: parent.width
            visible: !home.officer && !(home.walkId === "" && !home.presenceRuns && home.draftWords === "")
            symbol: "qrcode"
            text: qsTr("Gå med i en vandring")
            onClicked: page.nav.openJoin()
        },
        PrimaryButton {
            objectName: "checkInButton"
            width: parent.width
            visible: home.officer && !home.presenceRuns && home.draftWords === ""
            big: true
            symbol: "player-play"
            text: qsTr("Checka in")
            onClicked: page.nav.openPresence()
        }
    ]
}

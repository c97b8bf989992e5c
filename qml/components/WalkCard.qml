import QtQuick
import Lykta
import Lykta.Ui

// Home's card of the walk that runs or comes next. `lamp`: its button is the page's one lamp.
Card {
    id: card

    required property HomeModel home
    property bool lamp: true

    signal opened()

    readonly property string openWords: home.walkRuns ? qsTr("Fortsätt vandringen") : qsTr("Öppna vandringen")

    pad: 0
    spacing: 0

    Item {
        width: parent.width
        height: map.visible ? 110 : 0

        MiniMap {
            id: map
            // Inside the card's round corners.
            visible: card.home.walkRoute.length > 1
            x: 1
            y: 1
            width: parent.width - 2
            height: 109
            route: card.home.walkRoute
            stops: card.home.walkStops
            areas: card.home.walkAreas
        }
        CornerCut {
            visible: map.visible
            width: parent.width
            radius: card.radius
        }
        Rectangle {
            visible: map.visible
            y: parent.height - 1
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Column {
        x: 16
        width: parent.width - 32
        topPadding: 14
        bottomPadding: 18
        spacing: 2

        Flow {
            width: parent.width
            spacing: 8
            bottomPadding: 4

            Tag {
                kind: "glow"
                text: card.home.walkWhen
            }
            Txt {
                visible: text !== ""
                role: Txt.Meta
                text: card.home.walkUntil
                height: 26 * Theme.scale
                verticalAlignment: Text.AlignVCenter
            }
        }
        Txt {
            objectName: "walkTitle"
            width: parent.width
            role: Txt.Title
            text: card.home.walkTitle
        }
        Txt {
            width: parent.width
            visible: text !== ""
            role: Txt.Meta
            text: card.home.walkMeeting
        }
        Txt {
            width: parent.width
            visible: text !== ""
            role: Txt.Meta
            text: card.home.walkFacts
        }
        Item {
            width: parent.width
            height: 16
        }
        PrimaryButton {
            objectName: visible ? "openWalkButton" : ""
            width: parent.width
            visible: card.lamp
            symbol: "walk"
            text: card.openWords
            onClicked: card.opened()
        }
        SecondaryButton {
            objectName: visible ? "openWalkButton" : ""
            width: parent.width
            visible: !card.lamp
            symbol: "walk"
            text: card.openWords
            onClicked: card.opened()
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// One saved observation, to read; its author and the walk's leader may change it.
LyktaPage {
    id: page

    required property string observation

    objectName: "observationDetailPage"
    title: row.label
    subtitle: row.time
    statusMode: "failures"
    topPadding: 6

    ObservationDetail {
        id: row
        app: page.app
        observationId: page.observation
    }
    Banner {
        visible: row.problem !== ""
        kind: "fail"
        text: row.problem
    }
    Banner {
        objectName: "goneBanner"
        visible: row.gone
        kind: "info"
        symbol: "trash"
        text: qsTr("Observationen är borttagen.")
        action: row.found ? qsTr("Ångra") : ""
        onClicked: row.restore()
    }
    Repeater {
        model: row.photos

        Column {
            id: shot

            required property int index
            required property var modelData

            width: parent ? parent.width : 0
            spacing: 4

            PhotoThumb {
                objectName: "detailPhoto." + shot.index
                visible: shot.modelData.here
                width: parent.width
                height: Math.min(Math.round(width * 0.66), Math.max(160, Math.round(page.height * 0.42)))
                radius: Theme.radiusCard
                photo: visible ? shot.modelData.photoId : ""
                label: qsTr("Foto %1, %2").arg(shot.index + 1).arg(shot.modelData.words)
            }
            Banner {
                visible: !shot.modelData.here
                kind: "info"
                symbol: "photo"
                text: shot.modelData.words
            }
        }
    }
    Card {
        width: parent.width
        spacing: 8

        Row {
            width: parent.width
            spacing: 12
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            FeelingMark {
                id: mark
                size: 34
                kind: row.polarity === 1 ? FeelingMark.Unsafe : row.polarity === 2 ? FeelingMark.Safe : FeelingMark.Neutral
                severity: row.severity
            }
            Txt {
                objectName: "feelingWords"
                width: parent.width - mark.width - 12
                anchors.verticalCenter: parent.verticalCenter
                bold: true
                text: Sentence.started(row.feeling)
            }
        }
        Txt {
            objectName: "noteText"
            width: parent.width
            visible: text !== ""
            text: row.note
        }
        Txt {
            width: parent.width
            visible: row.suggestion !== ""
            role: Txt.Meta
            text: qsTr("Förslag: %1").arg(row.suggestion)
        }
    }
    Card {
        width: parent.width
        pad: 0

        ListRow {
            objectName: "detailPlaceRow"
            first: true
            interactive: false
            symbol: row.hasPoint ? "map-pin" : "map-pin-off"
            text: row.place
            detail: row.position
        }
        ListRow {
            visible: row.light !== ""
            interactive: false
            symbol: "lamp"
            boldTitle: false
            text: row.light
        }
        ListRow {
            visible: row.responsible !== ""
            interactive: false
            symbol: "building-store"
            boldTitle: false
            text: row.responsible
        }
        ListRow {
            objectName: "syncRow"
            interactive: false
            symbol: row.syncMark === "confirmed" ? "circle-check" : row.syncMark === "failed" ? "alert-triangle" : "cloud-up"
            symbolColor: row.syncMark === "confirmed" ? Theme.ok : row.syncMark === "failed" ? Theme.fail : Theme.wait
            boldTitle: false
            text: row.syncWords
        }
    }
    Column {
        visible: row.changes.length > 0
        width: parent.width
        spacing: 8

        SectionHead { text: qsTr("Ändrad av andra") }
        Txt {
            width: parent.width
            role: Txt.Meta
            text: qsTr("Det här stod här förut. Inget är borta.")
        }
        Card {
            width: parent.width
            pad: 0

            Repeater {
                model: row.changes

                ListRow {
                    required property int index
                    required property var modelData

                    objectName: "change." + index
                    first: index === 0
                    interactive: false
                    symbol: "history"
                    boldTitle: false
                    text: modelData.words
                    detail: modelData.hands
                }
            }
        }
    }
    FollowUpHistoryCard {
        app: page.app
        observation: page.observation
    }
    Txt {
        visible: row.found && !row.own
        width: parent.width
        role: Txt.Meta
        text: qsTr("Sparad av en annan telefon.")
    }
    TextButton {
        objectName: "removeButton"
        visible: row.mayChange
        text: qsTr("Ta bort observationen")
        color: Theme.fail
        onClicked: row.remove()
    }

    footer: PrimaryButton {
        objectName: "changeButton"
        visible: row.mayChange
        width: parent ? parent.width : 0
        symbol: "pencil"
        text: qsTr("Ändra")
        onClicked: page.nav.openForm(row.walkId, page.observation)
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// What a follow-up walk asks about, in walking order, with the way to the next one.
LyktaPage {
    id: page

    required property string walk

    objectName: "followUpListPage"
    title: qsTr("Återvandring")
    subtitle: list.earlier
    statusMode: "failures"
    topPadding: 6

    FollowUpSession {
        id: list
        app: page.app
        walkId: page.walk
    }
    Banner {
        visible: list.problem !== ""
        kind: "fail"
        text: list.problem
    }
    NextStop {
        objectName: "nextFollowUp"
        visible: list.total > 0
        width: parent.width
        present: list.nextId !== ""
        ordinal: list.nextId !== "" ? qsTr("Nästa att besvara %1 av %2").arg(list.nextNumber).arg(list.total) : qsTr("%1 av %1 besvarade").arg(list.total)
        name: list.nextId !== "" ? list.nextTitle : qsTr("Allt är besvarat")
        distance: list.nextDistance
        direction: list.nextDirection
        turn: list.nextTurn
    }
    Column {
        visible: list.missing > 0
        width: parent.width
        spacing: 8

        Banner {
            objectName: "followUpMissing"
            kind: "info"
            text: qsTr("%n öppna observationer från förra vandringen är inte med än.", "", list.missing)
            action: qsTr("Ta med")
            onClicked: list.carryOver()
        }
    }
    SectionHead {
        visible: list.total > 0
        text: list.remaining > 0 ? qsTr("Att besvara: %1").arg(list.remaining) : qsTr("Besvarade")
        note: list.standing
    }
    Card {
        visible: list.total > 0
        width: parent.width
        pad: 0

        Repeater {
            model: list.rows

            ListRow {
                id: row

                required property int index
                required property string followUpId
                required property int number
                required property string title
                required property string facts
                required property int polarity
                required property int severity
                required property int result
                required property string resultWords

                objectName: "followUpRow." + number
                first: index === 0
                text: qsTr("%1. %2").arg(number).arg(title)
                detail: Sentence.joined([result > 0 ? resultWords : "", facts], " · ")
                leading: FeelingMark {
                    hollow: row.result === 0
                    kind: row.polarity === 1 ? FeelingMark.Unsafe : row.polarity === 2 ? FeelingMark.Safe : FeelingMark.Neutral
                    severity: row.severity
                }
                onClicked: page.nav.openFollowUp(row.followUpId)
            }
        }
    }
    Txt {
        visible: list.total === 0
        width: parent.width
        text: qsTr("Den här vandringen frågar inte om något tidigare.")
    }

    footer: PrimaryButton {
        objectName: "followUpNext"
        visible: list.nextId !== ""
        width: parent ? parent.width : 0
        trailing: true
        symbol: "chevron-right"
        text: qsTr("Besvara nästa")
        onClicked: page.nav.openFollowUp(list.nextId)
    }
}

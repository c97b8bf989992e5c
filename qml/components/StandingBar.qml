import QtQuick
import Lykta

// Confirmed solid, waiting hatched, failed solid and detached; the numbers stand beside their marks below.
Column {
    id: bar

    property int confirmed: 0
    property int waiting: 0
    property int failed: 0

    readonly property int all: Math.max(1, confirmed + waiting + failed)
    readonly property int parts: (confirmed > 0) + (waiting > 0) + (failed > 0)
    readonly property real room: width - 4 * Math.max(0, parts - 1)

    spacing: 10

    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 bekräftade, %2 väntar, %3 misslyckades").arg(confirmed).arg(waiting).arg(failed)

    Row {
        spacing: 4

        Rectangle {
            visible: bar.confirmed > 0 || bar.waiting + bar.failed === 0
            width: bar.confirmed + bar.waiting + bar.failed === 0 ? bar.width : bar.room * bar.confirmed / bar.all
            height: 16
            radius: 8
            color: bar.confirmed > 0 ? Theme.ok : Theme.track
        }
        Rectangle {
            visible: bar.waiting > 0
            width: bar.room * bar.waiting / bar.all
            height: 16
            radius: 4
            clip: true
            color: Theme.waitSoft
            border.width: 2
            border.color: Theme.wait

            Row {
                x: 6
                spacing: 7

                Repeater {
                    model: Math.max(0, Math.floor((bar.room * bar.waiting / bar.all - 8) / 9))

                    Rectangle {
                        width: 2
                        height: 16
                        color: Theme.wait
                    }
                }
            }
        }
        Rectangle {
            visible: bar.failed > 0
            width: bar.room * bar.failed / bar.all
            height: 16
            radius: 8
            color: Theme.fail
        }
    }
    Flow {
        width: bar.width
        spacing: 12

        Mark {
            name: "circle-check"
            tone: Theme.ok
            words: String(bar.confirmed)
        }
        Mark {
            visible: bar.waiting > 0
            name: "cloud-up"
            tone: Theme.wait
            words: qsTr("%1 väntar").arg(bar.waiting)
        }
        Mark {
            visible: bar.failed > 0
            name: "alert-triangle"
            tone: Theme.fail
            words: qsTr("%1 misslyckades").arg(bar.failed)
        }
    }

    component Mark: Row {
        id: mark

        property string name
        property color tone
        property string words

        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: mark.name
            size: 18
            color: mark.tone
        }
        Txt {
            role: Txt.Meta
            color: Theme.text
            text: mark.words
        }
    }
}

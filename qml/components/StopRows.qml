pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The stops of a walk as rows of a card: a tap opens its checklist, the mark at the end says that it is visited, or not.
Card {
    id: rows

    required property WalkSession session

    signal stopPicked(string stop)

    pad: 0

    Repeater {
        model: rows.session.stops

        Item {
            id: row

            required property int index
            required property string stopId
            required property int order
            required property string name
            required property string stopState
            required property string distance
            required property string answers
            required property string group
            required property int observations

            readonly property bool done: stopState === "done"
            readonly property bool below: Theme.stacked(width)
            readonly property string facts: Sentence.joined([done ? qsTr("besökt") : distance, group, answers, observations > 0 ? qsTr("%n observationer", "", observations) : ""], " · ")

            width: rows.width
            height: line.implicitHeight + (below ? foot.height : 0)

            Rectangle {
                visible: row.index > 0
                x: 1
                width: parent.width - 2
                height: 1
                color: Theme.line
            }
            ListRow {
                id: line
                objectName: "stopRow." + row.order
                width: row.below ? parent.width : parent.width - check.width - 8
                first: true
                chevron: false
                text: row.name
                detail: row.below ? "" : row.facts
                leading: StopMark {
                    order: row.order
                    stopState: row.stopState
                }
                Accessible.name: qsTr("Stopp %1, %2").arg(row.order).arg(Sentence.joined([text, row.facts], ", "))
                onClicked: rows.stopPicked(row.stopId)
            }
            Item {
                id: foot
                visible: row.below
                y: line.height
                width: parent.width
                height: Math.max(check.height, facts.implicitHeight)

                Txt {
                    id: facts
                    x: Theme.mirrored ? check.width + 16 : 16
                    y: (parent.height - height) / 2
                    width: parent.width - check.width - 32
                    role: Txt.Meta
                    text: row.facts
                    Accessible.ignored: true
                }
            }
            IconButton {
                id: check
                objectName: "stopVisited." + row.order
                x: Theme.mirrored ? 8 : parent.width - width - 8
                y: row.below ? foot.y + (foot.height - height) / 2 : (parent.height - height) / 2
                symbol: row.done ? "arrow-back-up" : "map-pin-check"
                text: row.done ? qsTr("Ångra besökt: %1").arg(row.name) : qsTr("Besökt: %1").arg(row.name)
                onClicked: rows.session.setVisited(row.stopId, !row.done)
            }
        }
    }
}

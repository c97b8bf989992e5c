pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The stops of a walk as rows of a card: a tap shows one on the map, the mark at the end says that it is visited, or not.
Card {
    id: rows

    required property WalkSession session

    signal stopPicked(real latitude, real longitude)

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
            required property real latitude
            required property real longitude
            required property bool hasPoint
            required property string distance
            required property int observations

            readonly property bool done: stopState === "done"

            width: rows.width
            height: line.implicitHeight

            ListRow {
                id: line
                objectName: "stopRow." + row.order
                width: parent.width - check.width - 8
                first: row.index === 0
                chevron: false
                text: row.name
                detail: Sentence.joined([row.done ? qsTr("besökt") : row.distance, row.observations > 0 ? qsTr("%n observationer", "", row.observations) : ""], " · ")
                leading: StopMark {
                    order: row.order
                    stopState: row.stopState
                }
                Accessible.name: qsTr("Stopp %1, %2").arg(row.order).arg(Sentence.joined([text, detail], ", "))
                onClicked: if (row.hasPoint) rows.stopPicked(row.latitude, row.longitude)
            }
            IconButton {
                id: check
                objectName: "stopVisited." + row.order
                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                symbol: row.done ? "arrow-back-up" : "map-pin-check"
                text: row.done ? qsTr("Ångra besökt: %1").arg(row.name) : qsTr("Besökt: %1").arg(row.name)
                onClicked: rows.session.setVisited(row.stopId, !row.done)
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The stops of a plan in their order; a tap opens one.
Card {
    id: rows

    required property WalkPlanner planner

    signal stopPicked(string stop)

    pad: 0

    Repeater {
        model: rows.planner.stops

        ListRow {
            id: row

            required property int index
            required property var modelData

            objectName: "plannedStop." + modelData.order
            first: index === 0
            text: modelData.name
            detail: modelData.distance !== "" ? qsTr("%1 från förra stoppet").arg(modelData.distance) : ""
            leading: StopMark { order: row.modelData.order }
            Accessible.name: Sentence.joined([qsTr("Stopp %1, %2").arg(modelData.order).arg(text), detail], ", ")
            onClicked: rows.stopPicked(modelData.id)
        }
    }
}

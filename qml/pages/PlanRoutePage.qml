import QtQuick
import Lykta.Ui
import Lykta

// The map that a walk is drawn on, over the whole of a phone.
LyktaPage {
    id: page

    required property WalkPlanner planner // null while the page that has it goes away

    function goBack(): void {
        if (stopSheet.open)
            stopSheet.close();
        else
            page.nav.back();
    }

    objectName: "planRoutePage"
    title: qsTr("Stopp och väg")
    subtitle: planner?.routeWords ?? ""
    statusMode: "failures"
    action: "check"
    actionText: qsTr("Klar")
    actionName: "planRouteDone"
    onActionClicked: page.nav.back()

    full: PlanMap {
        id: drawing
        anchors.fill: parent
        planner: page.planner
        maps: page.app.maps
        onStopPicked: stop => stopSheet.show(stop)
    }
    overlay: [
        PlannedStopSheet {
            id: stopSheet
            objectName: "plannedStopSheet"
            planner: page.planner
            onRemoved: toast.show(qsTr("Stoppet är borttaget."), "", qsTr("Ångra"))
        },
        Toast {
            id: toast
            objectName: "planToast"
            x: 16
            width: Math.min(480, parent.width - 32)
            y: parent.height - drawing.footHeight - height - 8
            onSecond: {
                page.planner.undo();
                toast.close();
            }
        }
    ]
}

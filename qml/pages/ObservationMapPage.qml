import QtQuick
import Lykta.Ui
import Lykta

// What the list shows, on the map: the same filters, the same search.
LyktaPage {
    id: page

    required property ObservationList list

    function goBack(): void {
        if (filters.open)
            filters.close();
        else
            page.nav.back();
    }

    objectName: "observationMapPage"
    title: qsTr("Karta")
    subtitle: qsTr("%n på kartan", "", map.pins.length)
    statusMode: "failures"
    action: "adjustments-horizontal"
    actionText: qsTr("Filter")
    actionName: "mapFilter"
    onActionClicked: filters.open = true

    Connections {
        target: page.list
        function onCounted(): void {
            map.pins = page.list.pins();
        }
    }

    full: WalkMap {
        id: map
        anchors.fill: parent
        maps: page.app.maps
        bottomInset: back.height + 33
        pins: page.list?.pins() ?? []
        onPinTapped: id => page.nav.openObservation(page.list.observationOf(id))
    }
    footer: SecondaryButton {
        id: back
        objectName: "listViewButton"
        width: parent.width
        symbol: "list"
        text: (page.list?.search ?? "") !== "" ? qsTr("Lista · «%1»").arg(page.list.search) : qsTr("Lista")
        onClicked: page.nav.back()
    }
    overlay: FilterSheet {
        id: filters
        objectName: "filterSheet"
        list: page.list
    }
}

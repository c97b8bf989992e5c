pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The map files that lie under routes and pins: what is here, another one from the phone's storage, one less.
LyktaPage {
    id: page

    readonly property MapLibrary maps: app.maps
    property string aside // taken away, and still to be had back

    /// A map file, from the dialog or whoever drives the app.
    function takeFile(file: url): void {
        page.maps.take(file);
    }
    function chooseFile(): void {
        if (dialog.item)
            (dialog.item as MapFileDialog).open();
        else
            dialog.active = true;
    }
    function remove(file: string, name: string): void {
        page.forgetAside();
        page.aside = file;
        page.maps.putAside(file);
        toast.show(qsTr("Borttagen: %1").arg(name), "", qsTr("Ångra"));
    }
    function bringBack(): void {
        page.maps.bringBack(page.aside);
        page.aside = "";
    }
    function forgetAside(): void {
        if (page.aside === "")
            return;
        page.maps.forget(page.aside);
        page.aside = "";
    }

    objectName: "mapsPage"
    title: qsTr("Kartor")
    statusMode: "failures"
    Component.onCompleted: page.maps.load()
    Component.onDestruction: {
        page.forgetAside();
        page.maps.problemRead();
    }

    Banner {
        objectName: "mapsProblem"
        visible: page.maps.problem !== ""
        width: parent.width
        kind: "fail"
        text: page.maps.problem
    }
    Card {
        objectName: "mapArriving"
        visible: page.maps.working
        width: parent.width
        spacing: 8

        Txt {
            width: parent.width
            bold: true
            wrapMode: Text.Wrap
            text: page.maps.arriving
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            text: qsTr("Kopieras hit, %1 %. Du kan lämna sidan.").arg(Math.floor(page.maps.share * 100))
        }
        ProgressLine {
            width: parent.width
            share: page.maps.share
        }
        TextButton {
            objectName: "stopMap"
            text: qsTr("Avbryt")
            onClicked: page.maps.stop()
        }
    }
    EmptyState {
        objectName: "noMaps"
        visible: page.maps.looked && page.maps.count === 0 && !page.maps.working
        width: parent.width
        title: qsTr("Ingen karta än")
        text: qsTr("Rutt, stopp och nålar visas ändå. En kartfil lägger gator och hus under dem, också utan nät.")
    }
    Repeater {
        model: page.maps.files

        Card {
            id: card

            required property var modelData
            required property int index

            objectName: "mapCard." + index
            width: parent ? parent.width : 0
            spacing: 4

            Txt {
                width: parent.width
                bold: true
                wrapMode: Text.Wrap
                text: card.modelData.name
            }
            Txt {
                visible: text !== ""
                width: parent.width
                role: Txt.Meta
                text: card.modelData.extent
            }
            Txt {
                visible: text !== ""
                width: parent.width
                role: Txt.Meta
                text: card.modelData.facts
            }
            FieldNote {
                visible: card.modelData.problem !== ""
                width: parent.width
                failed: true
                text: card.modelData.problem
            }
            TextButton {
                objectName: "removeMap." + card.index
                text: qsTr("Ta bort")
                Accessible.name: qsTr("Ta bort %1").arg(card.modelData.name)
                onClicked: page.remove(card.modelData.file, card.modelData.name)
            }
        }
    }
    Txt {
        visible: page.maps.looked
        width: parent.width
        role: Txt.Meta
        text: qsTr("Lykta läser MBTiles‑filer med bilder: PNG, JPEG eller WebP. Där flera kartor täcker samma plats visas den som är noggrannast.")
    }

    footer: [
        Toast {
            id: toast
            objectName: "removedToast"
            width: parent.width
            onSecond: page.bringBack()
            onClosed: settle.start()
        },
        PrimaryButton {
            objectName: "chooseMap"
            width: parent.width
            symbol: "plus"
            enabled: !page.maps.working
            reason: qsTr("En karta kopieras redan.")
            text: qsTr("Lägg till karta")
            onClicked: page.chooseFile()
        }
    ]

    // A toast that is undone closes first.
    Timer {
        id: settle
        interval: 1
        onTriggered: page.forgetAside()
    }

    overlay: [
        Loader {
            id: dialog
            active: false
            source: active ? Qt.resolvedUrl("../components/MapFileDialog.qml") : ""
            onLoaded: (item as MapFileDialog).open()
        },
        Connections {
            target: dialog.item
            ignoreUnknownSignals: true

            function onAccepted(): void {
                page.takeFile((dialog.item as MapFileDialog).selectedFile);
            }
        }
    ]
}

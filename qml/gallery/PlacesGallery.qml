pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// Bars, titles, the way to the next stop, the map and the sheets over it.
Column {
    id: column

    readonly property var stops: [
        { id: "1", order: 1, name: "Järnvägsstationen", latitude: 57.1860, longitude: 14.0462, state: "done" },
        { id: "2", order: 2, name: "Gångtunneln", latitude: 57.1876, longitude: 14.0496, state: "next" },
        { id: "3", order: 3, name: "Apladalen", latitude: 57.1883, longitude: 14.0469, state: "later" }
    ]
    readonly property var pins: [
        { id: "a", latitude: 57.1869, longitude: 14.0490, polarity: 1, severity: 3, label: "Belysning, otrygg 3" },
        { id: "b", latitude: 57.1866, longitude: 14.0480, polarity: 2, severity: 0, label: "Välfungerande, trygg" },
        { id: "c", latitude: 57.18795, longitude: 14.0480, polarity: 3, severity: 0, label: "Underhåll, neutral" }
    ]
    readonly property var area: [{
        name: "Stationsområdet",
        ring: [{ latitude: 57.1864, longitude: 14.0455 }, { latitude: 57.1866, longitude: 14.0475 }, { latitude: 57.1856, longitude: 14.0472 }, { latitude: 57.1855, longitude: 14.0456 }]
    }]
    readonly property var here: ({ latitude: 57.1870, longitude: 14.0479 })

    spacing: 24

    GalleryPart {
        title: "Bars"

        TopBar { width: parent.width; symbol: ""; title: "Lykta"; action: "settings"; actionText: "Inställningar" }
        TopBar { width: parent.width; symbol: "x"; title: "Centrum och stationen"; subtitle: "34 min · 0,9 km"; action: "dots"; actionText: "Mer"; scrolled: true }
        TopBar { width: parent.width; title: "Akut fara"; danger: false }
        PageTitle { width: parent.width; title: "Observationer"; subtitle: "Centrum · 42 st" }
        SectionHead { text: "Stopp"; note: "2 av 7 besökta" }
    }
    GalleryPart {
        title: "Next stop"

        NextStop { ordinal: "Nästa stopp 3 av 7"; name: "Gångtunneln"; distance: "120\u00A0m"; direction: "snett höger"; turn: 40 }
        NextStop { ordinal: "Nästa stopp 3 av 7"; name: "Gångtunneln"; distance: "4,2\u00A0km"; direction: "från senast kända"; turn: 250 }
        NextStop { ordinal: "Nästa stopp 3 av 7"; name: "Gångtunneln" }
        NextStop { present: false; ordinal: "7 av 7 stopp"; name: "Alla stopp besökta" }
    }
    GalleryPart {
        title: "Map"

        Repeater {
            model: ["fresh", "stale", "none", "away"]

            WalkMap {
                required property string modelData

                width: column.width
                height: 260
                stops: column.stops
                route: column.stops
                track: modelData === "none" ? [] : [column.stops[0], column.here]
                pins: column.pins
                areas: column.area
                chosenPin: modelData === "none" ? "c" : ""
                ownPoint: modelData === "none" ? undefined : modelData === "away" ? { latitude: 57.2, longitude: 14.1 } : column.here
                ownAccuracy: modelData === "stale" ? 60 : 6
                ownHeading: 20
                ownStale: modelData === "stale"
                ownStaleText: "4 min gammal"

                Tag {
                    visible: parent.ownAway !== ""
                    x: 16
                    y: parent.height - height - 16
                    symbol: "compass"
                    text: parent.ownAway
                }
            }
        }
        Card {
            width: parent.width
            pad: 0

            Item {
                width: parent.width
                height: 110

                MiniMap { width: parent.width; height: parent.height; stops: column.stops; route: column.stops; areas: column.area }
                CornerCut { width: parent.width }
            }
        }
        ScanView { width: parent.width }
    }
    GalleryPart {
        title: "Sheets"

        Item {
            width: parent.width
            height: 420
            clip: true

            ChoiceSheet {
                open: true
                title: "Färdsätt"
                value: 1
                options: [{ value: 1, text: "Till fots", symbol: "walk" }, { value: 2, text: "Cykel", symbol: "bike" }, { value: 3, text: "Bil, stannad", symbol: "parking" }]
            }
        }
    }
}

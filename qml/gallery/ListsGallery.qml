pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// Cards, rows, and what stands where a list is empty.
Column {
    id: column

    spacing: 24

    GalleryPart {
        title: "Lists"

        ObservationCard { width: parent.width; polarity: 1; severity: 3; text: "Belysning"; feeling: "otrygg 3"; note: "Två av tre lampor är släckta."; place: "Gångtunneln"; time: "18:52"; syncMark: "waiting" }
        ObservationCard { width: parent.width; polarity: 2; text: "Välfungerande"; feeling: "trygg"; place: "Storgatan"; time: "19:02"; partner: "Värnamo kommun"; syncMark: "confirmed" }
        ObservationCard { width: parent.width; polarity: 1; severity: 4; text: "Ödslighet"; feeling: "otrygg 4"; place: "Apladalen"; time: "19:10"; syncMark: "failed" }
        ObservationCard { width: parent.width; polarity: 0; text: "Underhåll"; feeling: "neutral"; place: "Ingen position"; time: "19:20"; syncMark: "waiting" }
        ObservationCard { width: parent.width; polarity: 1; severity: 2; text: "Klotter"; feeling: "otrygg 2"; place: "Storgatan"; time: "19:22"; gone: true }
        Card {
            width: parent.width
            pad: 0

            ListRow { first: true; symbol: "language"; text: "Språk"; value: "Svenska" }
            ListRow { symbol: "circle-check"; symbolColor: Theme.ok; interactive: false; text: "Bekräftat av centralen"; detail: "42 uppgifter · 14 foton" }
            ListRow { symbol: "history"; text: "Återvandring Apladalen"; detail: "tors 3 dec 17:30" }
            ListRow { symbol: "download"; text: "GeoPackage"; detail: "Öppnas i QGIS"; chevron: false; down: true }
            SwitchRow { symbol: "wifi"; text: "Synka bara på Wi‑Fi"; on: true }
            SwitchRow { symbol: "copy"; text: "Behåll originalet"; detail: "Bara på den här telefonen" }
        }
        EmptyState { width: parent.width; title: "Inget sparat än."; text: "Tryck på Observera när du ser något." }
    }
    GalleryPart {
        title: "Photos"

        Row {
            spacing: 12

            PhotoThumb {}
            DashedFrame { width: 72; height: 72; radius: 14; fill: Theme.surface }
        }
        PhotoPair { name: "galleryPair"; beforeWords: "Före, 12 november 2026"; afterWords: "Nu, inte sparat än" }
    }
}

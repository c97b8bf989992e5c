pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// What is pressed, chosen and typed into, in every state.
Column {
    id: column

    spacing: 24

    GalleryPart {
        title: "Buttons"

        PrimaryButton { width: parent.width; symbol: "camera"; text: "Observera"; big: true }
        PrimaryButton { width: parent.width; symbol: "refresh"; text: "Synka nu med mobildata"; note: "Använder cirka 1,2 MB" }
        PrimaryButton { width: parent.width; symbol: "check"; text: "Spara"; down: true }
        PrimaryButton { width: parent.width; text: "Spara"; busy: true }
        PrimaryButton { width: parent.width; text: "Gå med"; enabled: false; reason: "Ett tecken kvar" }
        SecondaryButton { width: parent.width; symbol: "qrcode"; text: "Gå med i en vandring" }
        SecondaryButton { width: parent.width; symbol: "qrcode"; text: "Gå med i en vandring"; down: true }
        SecondaryButton { width: parent.width; text: "Ta bort"; enabled: false }
        TextButton { text: "Flytta nålen" }
        Flow {
            width: parent.width
            spacing: 16

            IconButton { symbol: "settings"; text: "Inställningar" }
            IconButton { symbol: "current-location"; text: "Min position"; round: true }
            DangerPill {}
            ShutterButton { text: "Ta fotot" }
            CaptionButton { symbol: "photo-off"; text: "Utan foto" }
        }
        CallButton { width: parent.width; number: "114 14"; text: "Polisen, när det inte är bråttom" }
        CallButton { width: parent.width; urgent: true; number: "112"; text: "Fara för liv, hälsa eller egendom" }
    }
    GalleryPart {
        title: "Choices"

        Flow {
            id: tiles

            readonly property bool listed: Theme.columns(column.width) === 1

            width: parent.width
            spacing: 8

            Tile { width: listed ? column.width : 104; listed: tiles.listed; symbol: "bulb-off"; text: "Belysning" }
            Tile { width: listed ? column.width : 104; listed: tiles.listed; symbol: "spray"; text: "Klotter"; chosen: true }
            Tile { width: listed ? column.width : 104; listed: tiles.listed; symbol: "hammer"; text: "Skade\u00ADgörelse"; down: true }
        }
        Repeater {
            model: [{ polarity: 0, severity: 0 }, { polarity: 2, severity: 0 }, { polarity: 1, severity: 3 }]

            FeelingScale {
                id: feeling

                required property var modelData

                width: column.width
                polarity: modelData.polarity
                severity: modelData.severity
                onPicked: (polarity, severity) => {
                    feeling.polarity = polarity;
                    feeling.severity = severity;
                }
            }
        }
        Segmented {
            value: 1
            options: [{ value: 0, text: "Auto", symbol: "brightness-auto" }, { value: 1, text: "Natt", symbol: "lamp" }]
        }
        Segmented {
            enabled: false
            value: 0
            options: [{ value: 0, text: "Dag" }, { value: 1, text: "Vecka" }]
        }
        Flow {
            width: parent.width
            spacing: 8

            Chip { text: "Alla"; checked: true }
            Chip { text: "Otrygga"; symbol: "alert-triangle" }
            Chip { text: "Bekräftade"; tall: true; symbol: "circle-check" }
        }
        ChoiceRow { width: parent.width; symbol: "building-store"; text: "Värnamo kommun"; tag: "föreslagen" }
        ChoiceRow { width: parent.width; symbol: "building-store"; text: "Ingen vald" }
        Stepper { name: "galleryDay"; label: "Dag"; value: "tors 12 nov" }
        Stepper { name: "galleryCount"; label: "18–29 år"; value: "0"; canLess: false }
        Row {
            spacing: 16

            Toggle { text: "På"; checked: true }
            Toggle { text: "Av" }
        }
        StrengthSlider { width: parent.width; label: "Hur starkt förra fotot syns"; value: 0.45 }
    }
    GalleryPart {
        title: "Fields"

        LyktaTextField { label: "Centralens adress"; help: "Står under vandringsledarens kod" }
        LyktaTextField { label: "Centralens adress"; text: "lykta.varnamo"; error: "Adressen ska börja med https://" }
        LyktaTextField { symbol: "search"; placeholder: "Sök" }
        LyktaTextArea { width: parent.width; label: "Vad ser du?"; help: "Sparas medan du skriver" }
        LyktaTextArea { width: parent.width; label: "Anteckning"; text: "Två av tre lampor är släckta på norra sidan. Man ser inte trappan."; error: "Det gick inte att spara på telefonen. Det du skrev finns kvar." }
        CodeField {}
        CodeField { text: "K7M4Q" }
        CodeField { text: "K7M4QD2" }
        LineWord { width: parent.width; text: "eller skriv koden" }
    }
}

import QtQuick
import Lykta
import Lykta.Ui

// What this phone does its own way. Everything is kept the moment it is chosen.
LyktaPage {
    id: page

    readonly property AppSettings settings: app.settings

    objectName: "settingsPage"
    title: qsTr("Inställningar")
    statusMode: "failures"
    topPadding: 4
    spacing: 8

    SectionHead {
        text: qsTr("Utseende")
    }
    Card {
        width: parent.width
        spacing: 10

        Segmented {
            objectName: "theme"
            label: qsTr("Utseende")
            iconsAbove: true
            value: page.settings.theme
            options: [
                { value: "light", text: qsTr("Ljus"), symbol: "sun" },
                { value: "dark", text: qsTr("Mörk"), symbol: "moon" },
                { value: "night", text: qsTr("Natt"), symbol: "lamp" },
                { value: "auto", text: qsTr("Auto"), symbol: "brightness-auto" }
            ]
            onPicked: value => page.settings.theme = value
        }
        Txt {
            width: parent.width
            visible: text !== ""
            role: Txt.Meta
            text: page.settings.autoNote
        }
    }
    SectionHead {
        text: qsTr("Språk")
    }
    Segmented {
        objectName: "language"
        label: qsTr("Språk")
        value: page.settings.language
        options: [{ value: "sv", text: "Svenska" }, { value: "en", text: "English" }]
        onPicked: value => page.settings.language = value
    }
    SectionHead {
        text: qsTr("Textstorlek")
    }
    Segmented {
        objectName: "textScale"
        label: qsTr("Textstorlek")
        value: page.settings.textScale
        options: [
            { value: 0, text: qsTr("Som telefonen"), name: "system" },
            { value: 1.3, text: "130 %", name: "130" },
            { value: 2, text: "200 %", name: "200" }
        ]
        onPicked: value => page.settings.textScale = value
    }
    SectionHead {
        text: qsTr("Fotostorlek")
    }
    Segmented {
        objectName: "photoSide"
        label: qsTr("Fotostorlek")
        value: page.settings.photoSide
        options: [
            { value: 1280, text: "1280 px" },
            { value: 2048, text: "2048 px" },
            { value: 0, text: qsTr("Hela"), name: "whole" }
        ]
        onPicked: value => page.settings.photoSide = value
    }
    Card {
        width: parent.width
        pad: 0

        SwitchRow {
            first: true
            objectName: "keepOriginalRow"
            symbol: "photo"
            text: qsTr("Behåll originalet")
            detail: qsTr("Bara på den här telefonen")
            on: page.settings.keepOriginal
            onTurned: value => page.settings.keepOriginal = value
        }
        SwitchRow {
            objectName: "onlyUnmeteredRow"
            symbol: "wifi"
            text: qsTr("Synka bara på Wi‑Fi")
            on: page.settings.onlyUnmetered
            onTurned: value => page.settings.onlyUnmetered = value
        }
        SwitchRow {
            objectName: "unknownIsUnmeteredRow"
            symbol: "help-circle"
            text: qsTr("Okänt nät räknas som Wi‑Fi")
            detail: qsTr("När telefonen inte vet vad nätet kostar")
            on: page.settings.unknownIsUnmetered
            onTurned: value => page.settings.unknownIsUnmetered = value
        }
    }
    SectionHead {
        text: qsTr("Säkerhet")
    }
    Card {
        width: parent.width
        pad: 0

        ListRow {
            objectName: "secretsRow"
            first: true
            interactive: false
            boldTitle: false
            symbol: page.app.secretsProtected ? "shield-lock" : "alert-triangle"
            symbolColor: page.app.secretsProtected ? Theme.ok : Theme.wait
            text: page.app.secretsProtected ? qsTr("Nyckeln finns i nyckelringen") : qsTr("Telefonen har ingen nyckelring")
            detail: page.app.secretsProtected ? "" : qsTr("Nyckeln till centralen ligger i en fil som bara du kan läsa.")
        }
    }
}

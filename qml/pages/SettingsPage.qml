import QtQuick
import Lykta
import Lykta.Ui

// What this phone does its own way. Everything is kept the moment it is chosen.
LyktaPage {
    id: page

    readonly property AppSettings settings: app.settings

    readonly property var languages: [{ value: "sv", text: "Svenska" }, { value: "en", text: "English" }]
    readonly property var photoSides: [
        { value: 1280, text: qsTr("1280 px, mindre att skicka") },
        { value: 2048, text: "2048 px" },
        { value: 0, text: qsTr("Hela bilden") }
    ]

    // The chosen one's words, up to a comma.
    function chosen(options: var, value: var): string {
        const found = options.find(option => option.value === value);
        return found ? found.text.split(",")[0] : String(value);
    }

    objectName: "settingsPage"
    title: qsTr("Inställningar")
    statusMode: "failures"
    topPadding: 4
    spacing: 8
    Component.onCompleted: page.app.maps.load()

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
        Txt {
            width: parent.width
            topPadding: 4
            role: Txt.Meta
            text: qsTr("Textstorlek")
            Accessible.ignored: true
        }
        Segmented {
            objectName: "textScale"
            label: qsTr("Textstorlek")
            value: page.settings.textScale
            options: [
                { value: 0, text: qsTr("Telefonens"), name: "system" },
                { value: 1.3, text: "130 %", name: "130" },
                { value: 2, text: "200 %", name: "200" }
            ]
            onPicked: value => page.settings.textScale = value
        }
    }
    Card {
        width: parent.width
        pad: 0

        ListRow {
            objectName: "languageRow"
            first: true
            boldTitle: false
            symbol: "language"
            text: qsTr("Språk")
            value: page.chosen(page.languages, page.settings.language)
            onClicked: languageSheet.open = true
        }
    }
    Card {
        width: parent.width
        pad: 0

        ListRow {
            objectName: "mapsRow"
            first: true
            boldTitle: false
            symbol: "map-2"
            text: qsTr("Kartor")
            value: !page.app.maps.looked ? "" : page.app.maps.count > 0 ? page.app.maps.count : qsTr("Ingen")
            onClicked: page.nav.openMaps()
        }
    }
    SectionHead {
        text: qsTr("Foton och synk")
    }
    Card {
        width: parent.width
        pad: 0

        ListRow {
            objectName: "photoSideRow"
            first: true
            boldTitle: false
            symbol: "photo"
            text: qsTr("Fotostorlek")
            value: page.chosen(page.photoSides, page.settings.photoSide)
            onClicked: photoSheet.open = true
        }
        SwitchRow {
            objectName: "keepOriginalRow"
            symbol: "copy"
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
            visible: page.settings.onlyUnmetered
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

    overlay: [
        ChoiceSheet {
            id: languageSheet
            objectName: "languageSheet"
            title: qsTr("Språk")
            options: page.languages
            value: page.settings.language
            onPicked: value => page.settings.language = value
        },
        ChoiceSheet {
            id: photoSheet
            objectName: "photoSheet"
            title: qsTr("Fotostorlek")
            options: page.photoSides
            value: page.settings.photoSide
            onPicked: value => page.settings.photoSide = value
        }
    ]
}

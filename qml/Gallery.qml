pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Lykta

// Every component in every state, for those who build the screens (`lykta --gallery`). Theme and text size stand above;
// the window's own width shows how things reflow. Its sample words are not translated: no user meets them.
Window {
    id: window

    property string theme: "dark"
    property real textScale: 1

    width: 360
    height: 740
    visible: true
    title: "Lykta · gallery"
    color: Theme.bg

    Binding {
        target: Theme
        property: "name"
        value: window.theme === "auto" ? "dark" : window.theme
    }
    Binding {
        target: Theme
        property: "scale"
        value: window.textScale
    }

    component Part: Column {
        property alias title: head.text

        width: parent ? parent.width : 0
        spacing: 12

        SectionHead {
            id: head
        }
    }

    Flickable {
        id: flick
        objectName: "gallery"
        anchors.fill: parent
        contentHeight: column.implicitHeight + 32
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            x: 16
            y: 16
            width: Math.min(flick.width - 32, 560)
            spacing: 24

            Segmented {
                objectName: "galleryTheme"
                label: "Theme"
                value: window.theme === "auto" ? "dark" : window.theme
                options: [{ value: "light", text: "Ljus" }, { value: "dark", text: "Mörk" }, { value: "night", text: "Natt" }]
                onPicked: value => window.theme = value
            }
            Segmented {
                objectName: "galleryScale"
                label: "Text"
                value: window.textScale
                options: [{ value: 1, text: "100 %" }, { value: 1.3, text: "130 %" }, { value: 1.6, text: "160 %" }, { value: 2, text: "200 %" }]
                onPicked: value => window.textScale = value
            }
            Part {
                title: "Type"

                Repeater {
                    model: ["Display", "Title", "Heading", "Body", "Label", "Meta", "Small", "Number"]

                    Txt {
                        required property int index
                        required property string modelData

                        width: column.width
                        role: index
                        text: modelData + " 112"
                    }
                }
            }
            Part {
                title: "Buttons"

                PrimaryButton { width: parent.width; symbol: "camera"; text: "Observera"; big: true }
                PrimaryButton { width: parent.width; symbol: "refresh"; text: "Synka nu med mobildata"; note: "Använder cirka 1,2 MB" }
                PrimaryButton { width: parent.width; text: "Spara"; busy: true }
                PrimaryButton { width: parent.width; text: "Gå med"; enabled: false; reason: "Ett tecken kvar" }
                SecondaryButton { width: parent.width; symbol: "qrcode"; text: "Gå med i en vandring" }
                SecondaryButton { width: parent.width; text: "Ta bort"; enabled: false }
                TextButton { text: "Flytta nålen" }
                Row {
                    spacing: 16

                    IconButton { symbol: "settings"; text: "Inställningar" }
                    IconButton { symbol: "current-location"; text: "Min position"; round: true }
                    DangerPill {}
                    ShutterButton { text: "Ta fotot" }
                }
                CallButton { width: parent.width; number: "114 14"; text: "Polisen, när det inte är bråttom" }
                CallButton { width: parent.width; urgent: true; number: "112"; text: "Fara för liv, hälsa eller egendom" }
            }
            Part {
                title: "Choices"

                Flow {
                    id: tiles

                    readonly property bool listed: Theme.columns(column.width) === 1

                    width: parent.width
                    spacing: 8

                    Tile { width: listed ? column.width : 104; listed: tiles.listed; symbol: "bulb-off"; text: "Belysning" }
                    Tile { width: listed ? column.width : 104; listed: tiles.listed; symbol: "spray"; text: "Klotter"; chosen: true }
                }
                FeelingScale {
                    id: feeling
                    polarity: 1
                    severity: 3
                    onPicked: (polarity, severity) => {
                        feeling.polarity = polarity;
                        feeling.severity = severity;
                    }
                }
                Flow {
                    width: parent.width
                    spacing: 8

                    Chip { text: "Alla"; checked: true }
                    Chip { text: "Otrygga"; symbol: "alert-triangle" }
                    Chip { text: "Bekräftade"; tall: true; symbol: "circle-check" }
                }
                ChoiceRow { width: parent.width; symbol: "building-store"; text: "Värnamo kommun"; tag: "föreslagen" }
                Row {
                    spacing: 16

                    Toggle { text: "På"; checked: true }
                    Toggle { text: "Av" }
                }
            }
            Part {
                title: "Fields"

                LyktaTextField { label: "Centralens adress"; help: "Står under vandringsledarens kod" }
                LyktaTextField { label: "Centralens adress"; text: "lykta.varnamo"; error: "Adressen ska börja med https://" }
                LyktaTextArea { width: parent.width; label: "Vad ser du?"; help: "Sparas medan du skriver" }
                CodeField { text: "K7M4Q" }
                CodeField { text: "K7M4QD2" }
                LineWord { width: parent.width; text: "eller skriv koden" }
            }
            Part {
                title: "Marks"

                Flow {
                    width: parent.width
                    spacing: 12

                    Repeater {
                        model: 6

                        FeelingMark {
                            required property int index

                            kind: index === 0 ? FeelingMark.Safe : index === 1 ? FeelingMark.Neutral : FeelingMark.Unsafe
                            severity: Math.max(0, index - 1)
                            hollow: index % 2 === 1
                        }
                    }
                    Lantern {}
                    StopMark { width: 26; height: 35; stopState: "done"; order: 1 }
                    StopMark { width: 26; height: 35; stopState: "next"; order: 2 }
                    StopMark { width: 26; height: 35; order: 3 }
                }
                Flow {
                    width: parent.width
                    spacing: 8

                    Repeater {
                        model: ["plain", "ok", "wait", "fail", "police", "glow", "photo"]

                        Tag {
                            required property string modelData

                            kind: modelData
                            symbol: modelData === "police" ? "lock" : ""
                            text: modelData
                        }
                    }
                }
            }
            Part {
                title: "Status"

                Repeater {
                    model: [
                        { kind: "saved", text: "3 sparade här. Gå med för att skicka.", age: "" },
                        { kind: "wait", text: "3 väntar på Wi‑Fi", age: "14 min sedan" },
                        { kind: "ok", text: "17 av 17 foton bekräftade", age: "2 min sedan" },
                        { kind: "fail", text: "1 foto kom inte fram", age: "Visa" }
                    ]

                    StatusLine {
                        required property var modelData

                        width: column.width
                        height: implicitHeight
                        kind: modelData.kind
                        text: modelData.text
                        age: modelData.age
                    }
                }
                StandingBar { width: parent.width; confirmed: 14; waiting: 2; failed: 1 }
                Banner { kind: "info"; text: "Auto: mörk från solnedgången, 15:38." }
                Banner { kind: "wait"; text: "Svag position ±60 m"; action: "Visa" }
                Banner { kind: "fail"; text: "Bilden går inte att läsa. Det du skrev finns kvar." }
                FailureCard { width: parent.width; title: "1 foto kom inte fram"; text: "Centralen är full. Fotot finns kvar här. Nytt försök 20:03."; action: "Försök nu" }
                Toast { width: parent.width; open: true; text: "Sparad: Belysning, otrygg 3"; firstAction: "Ändra"; secondAction: "Ångra" }
            }
            Part {
                title: "Lists"

                ObservationCard { width: parent.width; polarity: 1; severity: 3; text: "Belysning"; feeling: "otrygg 3"; note: "Två av tre lampor är släckta."; place: "Gångtunneln"; time: "18:52"; syncMark: "waiting" }
                ObservationCard { width: parent.width; polarity: 2; text: "Välfungerande"; feeling: "trygg"; place: "Storgatan"; time: "19:02"; partner: "Värnamo kommun"; syncMark: "confirmed" }
                ObservationCard { width: parent.width; polarity: 1; severity: 4; text: "Ödslighet"; feeling: "otrygg 4"; place: "Apladalen"; time: "19:10"; syncMark: "failed" }
                Card {
                    width: parent.width
                    pad: 0

                    ListRow { first: true; symbol: "language"; text: "Språk"; value: "Svenska" }
                    ListRow { symbol: "circle-check"; symbolColor: Theme.ok; interactive: false; text: "Bekräftat av centralen"; detail: "42 uppgifter · 14 foton" }
                    SwitchRow { symbol: "wifi"; text: "Synka bara på Wi‑Fi"; on: true }
                }
                EmptyState { width: parent.width; title: "Inget sparat än."; text: "Tryck på Observera när du ser något." }
            }
            Part {
                title: "Meters"

                PresenceDial { width: parent.width; minutes: 12.6; since: "sedan 18:52"; time: "12:40" }
                ProgressLine { width: parent.width; share: 0.62 }
            }
        }
    }
}

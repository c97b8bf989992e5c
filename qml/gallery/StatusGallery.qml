pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// Type, marks of meaning, and what tells how things stand.
Column {
    id: column

    spacing: 24

    GalleryPart {
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
    GalleryPart {
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
    GalleryPart {
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
        StandingBar { width: parent.width; waiting: 3 }
        StandingBar { width: parent.width; confirmed: 17 }
        StandingBar { width: parent.width }
        Banner { kind: "info"; text: "Auto: mörk från solnedgången, 15:38." }
        Banner { kind: "wait"; text: "Svag position ±60 m"; action: "Visa" }
        Banner { kind: "fail"; text: "Bilden går inte att läsa. Det du skrev finns kvar." }
        FailureCard { width: parent.width; title: "1 foto kom inte fram"; text: "Centralen är full. Fotot finns kvar här. Nytt försök 20:03."; action: "Försök nu" }
        Banner { kind: "fail"; text: "En del av lagringen var skadad. En kopia är sparad och 41 av 42 observationer är räddade."; action: "Jag förstår" }
        FailureCard { width: parent.width; title: "Centralen känner inte igen telefonen"; text: "Gå med på nytt. Allt finns kvar här."; action: "" }
        Toast { width: parent.width; open: true; text: "Sparad: Belysning, otrygg 3"; firstAction: "Ändra"; secondAction: "Ångra" }
        Toast { width: parent.width; open: true; text: "Borttagen: Belysning"; secondAction: "Ta tillbaka" }
    }
    GalleryPart {
        title: "Meters"

        Repeater {
            model: [
                { minutes: 4.2, scale: 20, time: "4:12" },
                { minutes: 12.6, scale: 20, time: "12:40" },
                { minutes: 23, scale: 30, time: "23:00" },
                { minutes: 63.2, scale: 120, time: "1:03:12" }
            ]

            PresenceDial {
                required property var modelData

                width: column.width
                minutes: modelData.minutes
                scaleMinutes: modelData.scale
                since: "sedan 18:52"
                time: modelData.time
            }
        }
        ProgressLine { width: parent.width; share: 0.62 }
        ProgressLine { width: parent.width }
    }
}

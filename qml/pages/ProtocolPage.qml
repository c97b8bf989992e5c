pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// The walk's protocol, ready when the walk ends: what it will hold, in which language, and where it was put.
LyktaPage {
    id: page

    required property string walk

    objectName: "protocolPage"
    title: qsTr("Protokoll")
    subtitle: maker.title
    statusMode: "failures"

    ProtocolMaker {
        id: maker
        objectName: "protocolMaker"
        app: page.app
        walkId: page.walk
    }

    Card {
        width: parent.width
        spacing: 6

        Txt {
            objectName: "protocolSummary"
            width: parent.width
            role: Txt.Heading
            text: qsTr("%n observationer", "", maker.observationCount)
        }
        Txt {
            objectName: "protocolCoverage"
            visible: text !== ""
            width: parent.width
            role: Txt.Meta
            text: maker.coverage
        }
        Txt {
            visible: maker.safeCount > 0
            width: parent.width
            role: Txt.Meta
            text: qsTr("%n trygga platser är med.", "", maker.safeCount)
        }
        Txt {
            objectName: "protocolOwnerless"
            visible: maker.ownerlessCount > 0
            width: parent.width
            role: Txt.Meta
            text: qsTr("%n saknar ansvarig. Det står så i protokollet.", "", maker.ownerlessCount)
        }
        Txt {
            objectName: "protocolMissing"
            visible: maker.missingPhotos > 0
            width: parent.width
            role: Txt.Meta
            text: qsTr("%n foton har inte kommit hit än. Synka först om de ska med.", "", maker.missingPhotos)
        }
    }
    SectionHead {
        visible: maker.owners.length > 0
        text: qsTr("Vem äger vad")
    }
    Card {
        visible: maker.owners.length > 0
        width: parent.width
        pad: 0

        Repeater {
            model: maker.owners

            ListRow {
                required property var modelData
                required property int index

                objectName: "protocolOwner." + index
                first: index === 0
                interactive: false
                boldTitle: false
                text: modelData.text
                value: modelData.count
            }
        }
    }
    SectionHead {
        text: qsTr("Språk")
    }
    Segmented {
        id: language
        objectName: "protocolLanguage"
        label: qsTr("Protokollets språk")
        value: "sv"
        options: [{ value: "sv", text: "Svenska" }, { value: "en", text: "English" }]
        onPicked: value => language.value = value
    }
    Banner {
        objectName: "protocolProblem"
        visible: maker.problem !== ""
        width: parent.width
        kind: "fail"
        text: maker.problem
    }
    Card {
        objectName: "protocolMade"
        visible: maker.fileName !== ""
        width: parent.width
        spacing: 6

        Txt {
            width: parent.width
            bold: true
            wrapMode: Text.Wrap
            text: maker.fileName
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            wrapMode: Text.WrapAnywhere
            text: qsTr("%1, sparat i %2").arg(maker.fileSize).arg(maker.folder)
        }
        TextButton {
            objectName: "protocolShow"
            text: qsTr("Öppna")
            onClicked: nothing.visible = !maker.show()
        }
        Txt {
            id: nothing
            visible: false
            width: parent.width
            role: Txt.Meta
            text: qsTr("Inget program här visar filen. Den ligger kvar.")
        }
    }
    SectionHead {
        text: qsTr("För andra program")
    }
    Card {
        width: parent.width
        pad: 0

        Repeater {
            model: [
                { kind: "gpkg", name: "GeoPackage", words: qsTr("Öppnas i QGIS: observationer, stopp och väg") },
                { kind: "geojson", name: "GeoJSON", words: qsTr("För webbkartor") },
                { kind: "gpx", name: "GPX", words: qsTr("För GPS och kartappar") },
                { kind: "csv", name: "CSV", words: qsTr("För kalkylblad") }
            ]

            ListRow {
                required property var modelData
                required property int index

                objectName: "export." + modelData.kind
                width: parent ? parent.width : 0
                first: index === 0
                symbol: "download"
                chevron: false
                text: modelData.name
                detail: modelData.words
                onClicked: maker.make(modelData.kind, language.value === "en")
            }
        }
    }

    footer: PrimaryButton {
        objectName: "protocolMake"
        width: parent.width
        symbol: "file-text"
        busy: maker.working
        busyText: qsTr("Gör protokollet…")
        text: qsTr("Gör protokoll")
        onClicked: maker.make("pdf", language.value === "en")
    }
}

import QtQuick
import Lykta.Ui
import Lykta

// Where no network comes: everything that central has not confirmed in one file, for somebody to carry there.
LyktaPage {
    id: page

    readonly property bool anything: maker.rowCount + maker.photoCount > 0

    objectName: "rescuePage"
    title: qsTr("Räddningsfil")
    statusMode: "failures"

    RescueMaker {
        id: maker
        objectName: "rescueMaker"
        app: page.app
    }

    Card {
        width: parent.width
        spacing: 6

        Txt {
            objectName: "rescueSummary"
            width: parent.width
            role: Txt.Heading
            text: page.anything ? qsTr("%n uppgifter", "", maker.rowCount) + " · " + qsTr("%n foton", "", maker.photoCount) : qsTr("Inget väntar")
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            text: page.anything ? qsTr("Finns bara på den här telefonen. Filen bär dem till centralen när det inte finns något nät.") : qsTr("Centralen har bekräftat allt.")
        }
    }
    Banner {
        objectName: "rescueProblem"
        visible: maker.problem !== ""
        width: parent.width
        kind: "fail"
        text: maker.problem
    }
    Card {
        objectName: "rescueMade"
        visible: maker.fileName !== ""
        width: parent.width
        spacing: 6

        Txt {
            objectName: "rescueName"
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
        Txt {
            objectName: "rescueUnreadable"
            visible: maker.unreadablePhotos > 0
            width: parent.width
            role: Txt.Meta
            text: qsTr("%n foton gick inte att läsa och är inte med.", "", maker.unreadablePhotos)
        }
        TextButton {
            objectName: "rescueShow"
            text: qsTr("Visa mappen")
            onClicked: nothing.visible = !maker.showFolder()
        }
        Txt {
            id: nothing
            visible: false
            width: parent.width
            role: Txt.Meta
            text: qsTr("Inget program här visar mappen. Filen ligger kvar.")
        }
    }
    SectionHead {
        text: qsTr("Så gör du")
    }
    Card {
        width: parent.width
        pad: 0

        Repeater {
            model: [
                { symbol: "download", text: qsTr("Kopiera filen från telefonen") },
                { symbol: "users", text: qsTr("Lämna den bara till samordnaren"), detail: qsTr("Den innehåller foton och det du skrivit, i klartext.") },
                { symbol: "shield-check", text: qsTr("Behåll telefonen som den är"), detail: qsTr("När den får nät igen tas inget emot två gånger.") }
            ]

            ListRow {
                required property var modelData
                required property int index

                width: parent ? parent.width : 0
                first: index === 0
                interactive: false
                symbol: modelData.symbol
                text: modelData.text
                detail: modelData.detail ?? ""
            }
        }
    }

    footer: PrimaryButton {
        objectName: "rescueMake"
        width: parent.width
        symbol: "download"
        enabled: maker.joined && page.anything
        reason: maker.joined ? qsTr("Inget väntar på centralen.") : qsTr("Gå med i en vandring först.")
        busy: maker.working
        busyText: maker.photoCount > 0 ? qsTr("Foto %1 av %2…").arg(maker.photosDone).arg(maker.photoCount) : qsTr("Gör filen…")
        text: qsTr("Gör filen")
        onClicked: maker.make()
    }
}

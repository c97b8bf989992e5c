import QtQuick
import Lykta
import Lykta.Ui

// Akut fara: get away, then call. It opens the dialler and never dials by itself.
LyktaPage {
    id: page

    property string unheard // the number that nothing here can dial

    objectName: "dangerPage"
    title: qsTr("Akut fara")
    danger: false
    statusMode: "never"
    topPadding: 4

    function call(number: string, said: string): void {
        unheard = app.dial(number) ? "" : said;
    }

    Whereabouts {
        id: here
        app: page.app
    }
    Txt {
        width: parent.width
        role: Txt.Title
        text: qsTr("Gå undan.\nRing sedan.")
    }
    Banner {
        objectName: "unheardBanner"
        visible: page.unheard !== ""
        kind: "fail"
        text: qsTr("Den här enheten kan inte ringa. Ring %1 från en telefon.").arg("\u2066" + page.unheard + "\u2069")
    }
    Card {
        width: parent.width

        Txt {
            width: parent.width
            role: Txt.Meta
            bold: true
            text: qsTr("Säg var du är")
        }
        Txt {
            objectName: "dangerPlace"
            width: parent.width
            role: Txt.Title
            text: here.name
        }
        Txt {
            width: parent.width
            visible: text !== ""
            text: here.around
        }
        Item {
            visible: here.known
            width: 1
            height: 12
        }
        Rectangle {
            visible: here.known
            width: parent.width
            height: 1
            color: Theme.line
        }
        Item {
            visible: here.known
            width: 1
            height: 12
        }
        Flow {
            id: point

            readonly property bool stacked: Theme.stacked(width)

            visible: here.known
            width: parent.width

            Txt {
                objectName: "dangerPoint"
                width: point.stacked ? parent.width : parent.width * 0.55
                bold: true
                text: "\u2066" + here.latitude + "\n" + here.longitude + "\u2069"
            }
            Txt {
                width: point.stacked ? parent.width : parent.width * 0.45
                role: Txt.Meta
                lineHeight: Math.round(24 * factor)
                horizontalAlignment: point.stacked ? Text.AlignLeft : Text.AlignRight
                text: (here.accuracy !== "" ? "\u2066" + here.accuracy + "\u2069\n" : "") + here.age
            }
        }
    }
    Item {
        width: parent.width
        implicitHeight: nobody.implicitHeight

        Icon {
            id: info
            anchors.left: parent.left
            anchors.leftMargin: 4
            name: "info-circle"
            color: Theme.text2
        }
        Txt {
            id: nobody
            anchors.left: info.right
            anchors.leftMargin: 12
            anchors.right: parent.right
            textFormat: Text.StyledText
            text: qsTr("<b>Lykta larmar ingen.</b> Ingen vet var du är förrän du ringer.")
            Accessible.name: text.replace(/<[^>]*>/g, "")
        }
    }

    footer: [
        CallButton {
            objectName: "call11414Button"
            width: parent.width
            number: "114 14"
            text: qsTr("Polisen, när det inte är bråttom")
            onClicked: page.call("11414", number)
        },
        CallButton {
            objectName: "call112Button"
            width: parent.width
            urgent: true
            number: "112"
            text: qsTr("Fara för liv, hälsa eller egendom")
            onClicked: page.call("112", number)
        }
    ]
}

import QtQuick
import QtQuick.Templates as T
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

    function call(number: string): void {
        unheard = app.dial(number) ? "" : number;
    }

    PositionStatus {
        id: position
        app: page.app
    }
    Txt {
        width: parent.width
        role: Txt.Title
        text: qsTr("Gå undan. Ring sedan.")
    }
    Card {
        width: parent.width
        spacing: 4

        Txt {
            width: parent.width
            role: Txt.Meta
            bold: true
            text: qsTr("Säg var du är")
        }
        Txt {
            width: parent.width
            role: Txt.Heading
            text: position.title
        }
        Txt {
            objectName: "dangerPoint"
            visible: position.hasFix
            width: parent.width
            bold: true
            text: "\u2066" + Qt.locale().toString(position.latitude, "f", 4) + " N  " + Qt.locale().toString(position.longitude, "f", 4) + " E\u2069"
        }
        Txt {
            width: parent.width
            visible: text !== ""
            role: Txt.Meta
            text: position.detail
        }
    }
    Txt {
        width: parent.width
        text: qsTr("Lykta larmar ingen. Ingen vet var du är förrän du ringer.")
    }
    Banner {
        visible: page.unheard !== ""
        kind: "fail"
        text: qsTr("Den här enheten kan inte ringa. Ring %1 från en telefon.").arg(page.unheard)
    }

    footer: [
        SecondaryButton {
            objectName: "call11414Button"
            width: parent.width
            symbol: "phone"
            text: qsTr("114 14 · polisen, när det inte är bråttom")
            onClicked: page.call("11414")
        },
        T.Button {
            id: call

            objectName: "call112Button"
            width: parent.width
            implicitHeight: 148
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Ring 112. Fara för liv, hälsa eller egendom")
            Accessible.onPressAction: call.clicked()
            Keys.onReturnPressed: call.clicked()
            Keys.onEnterPressed: call.clicked()
            onClicked: page.call("112")

            background: Rectangle {
                radius: 32
                color: Theme.danger

                FocusRing {
                    visible: call.visualFocus
                    around: 32
                }
            }
            contentItem: Column {
                topPadding: 20

                Txt {
                    width: parent.width
                    role: Txt.Number
                    color: Theme.dangerInk
                    text: "112"
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
                Txt {
                    width: parent.width
                    color: Theme.dangerInk
                    text: qsTr("Fara för liv, hälsa eller egendom")
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }
    ]
}

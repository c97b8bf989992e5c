import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// Where the observation is: words at one side, a small map with the pin and the phone's own point at the other. A tap
// opens the map to move the pin.
T.Button {
    id: control

    required property ObservationForm form

    readonly property bool below: Theme.stacked(width)
    readonly property string detail: Sentence.joined([form.pinMoved ? form.positionDetail : form.positionDetail, form.lightWords], " · ")

    implicitHeight: below ? words.implicitHeight + 32 + 96 : Math.max(94, words.implicitHeight + 28)
    focusPolicy: Qt.StrongFocus
    text: form.hasPoint ? qsTr("Flytta nålen") : qsTr("Sätt nålen")

    Accessible.role: Accessible.Button
    Accessible.name: Sentence.joined([text, form.positionTitle, form.pinMovedWords, detail], ", ")
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Rectangle {
        radius: Theme.radiusCard
        color: control.down ? Theme.raised : Theme.surface
        border.width: 1
        border.color: Theme.line

        FocusRing {
            visible: control.visualFocus
            around: Theme.radiusCard
        }
    }
    contentItem: Item {
        Column {
            id: words
            x: Theme.mirrored && !control.below ? picture.width + 12 : 16
            y: control.below ? 16 : (parent.height - height) / 2
            width: control.below ? parent.width - 32 : parent.width - picture.width - 28

            Txt {
                width: parent.width
                bold: true
                text: control.form.placeTitle
                Accessible.ignored: true
            }
            Txt {
                width: parent.width
                visible: text !== ""
                role: Txt.Meta
                text: control.form.pinMovedWords
                Accessible.ignored: true
            }
            Txt {
                width: parent.width
                visible: text !== ""
                role: Txt.Meta
                text: control.detail
                Accessible.ignored: true
            }
            Txt {
                width: parent.width
                role: Txt.Meta
                color: Theme.link
                font.underline: true
                text: control.text
                Accessible.ignored: true
            }
        }
        PinPicture {
            id: picture
            x: control.below || Theme.mirrored ? 1 : parent.width - width - 1
            y: control.below ? parent.height - height - 1 : 1
            width: control.below ? parent.width - 2 : 132
            height: control.below ? 94 : parent.height - 2
            form: control.form
        }
    }
}

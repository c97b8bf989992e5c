import QtQuick
import QtQuick.Templates as T
import Lykta

// One cell of the feeling scale.
T.Button {
    id: control

    property int kind: FeelingMark.Neutral
    property int severity: 0
    property bool chosen: false
    property bool listed: false
    property string meaning

    readonly property color tone: kind === FeelingMark.Safe ? Theme.safe : kind === FeelingMark.Unsafe ? Theme.unsafe : Theme.neutral
    readonly property color tint: kind === FeelingMark.Safe ? Theme.safeSoft : kind === FeelingMark.Unsafe ? Theme.unsafeSoft : Theme.neutralSoft

    implicitHeight: listed ? Math.max(72, words.implicitHeight + 20) : 64
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.RadioButton
    Accessible.name: severity > 0 ? text + ", " + meaning : text
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Rectangle {
        radius: 14
        color: control.chosen ? control.tint : control.down ? Theme.raised : Theme.surface
        border.width: control.chosen ? 3 : 1.5
        border.color: control.chosen ? control.tone : Theme.line

        FocusRing {
            visible: control.visualFocus
            around: 14
        }
    }
    contentItem: Item {
        FeelingMark {
            id: mark
            x: control.listed ? (Theme.mirrored ? parent.width - width - 16 : 16) : (parent.width - width) / 2
            anchors.verticalCenter: parent.verticalCenter
            kind: control.kind
            severity: control.severity
            hollow: !control.chosen
            size: control.listed ? 34 : control.kind === FeelingMark.Unsafe ? 34 : 32
            ground: control.down ? Theme.raised : Theme.surface
        }
        Txt {
            id: words
            visible: control.listed
            x: Theme.mirrored ? 52 : mark.width + 30
            width: parent.width - mark.width - 82
            anchors.verticalCenter: parent.verticalCenter
            bold: control.chosen
            text: control.text
            Accessible.ignored: true
        }
        Icon {
            visible: control.listed && control.chosen
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            size: 26
        }
    }
}

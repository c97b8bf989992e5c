import QtQuick
import QtQuick.Templates as T
import Lykta

// The one honest line under the bar; the whole row opens Sync. `kind`: "saved", "ok", "wait" or "fail".
T.Button {
    id: control

    property string kind: "saved"
    property string age

    readonly property bool below: age !== "" && (Theme.stacked(width) || wordsWide.advanceWidth + ageWide.advanceWidth + 80 > width)
    readonly property color tone: kind === "ok" ? Theme.ok : kind === "wait" ? Theme.wait : kind === "fail" ? Theme.fail : Theme.text2

    // Measured apart: what the words want to have must not follow from the place they get.
    TextMetrics {
        id: wordsWide
        font: words.font
        text: control.text
    }
    TextMetrics {
        id: ageWide
        font: when.font
        text: control.age
    }

    objectName: "statusLine"
    implicitHeight: Math.max(Theme.target - 4, words.implicitHeight + (below && when.visible ? when.implicitHeight : 0) + 16)
    focusPolicy: Qt.StrongFocus
    // 44 to the eye, 48 to the finger.
    containmentMask: Item {
        readonly property real over: Math.max(0, (Theme.target - control.height) / 2)

        y: -over
        width: control.width
        height: control.height + 2 * over
    }

    Accessible.role: Accessible.Button
    Accessible.name: age === "" ? text : text + ", " + age
    Accessible.description: qsTr("Öppnar synk")
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Rectangle {
        color: control.down ? Theme.raised : Theme.surface

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Rectangle {
            width: parent.width
            height: 1
            anchors.bottom: parent.bottom
            color: Theme.line
        }
        FocusRing {
            visible: control.visualFocus
            anchors.margins: 2
            around: 0
        }
    }
    contentItem: Item {
        Icon {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            name: control.kind === "ok" ? "circle-check" : control.kind === "wait" ? "cloud-up" : control.kind === "fail" ? "alert-triangle" : "device-mobile-check"
            size: 22
            color: control.tone
        }
        Txt {
            id: words
            anchors.left: mark.right
            anchors.leftMargin: 10
            anchors.right: when.visible && !control.below ? when.left : parent.right
            anchors.rightMargin: when.visible && !control.below ? 8 : 16
            y: (parent.height - height - (control.below && when.visible ? when.height : 0)) / 2
            role: Txt.Meta
            color: Theme.text
            text: control.text
            Accessible.ignored: true
        }
        Txt {
            id: when
            visible: control.age !== ""
            x: control.below ? words.x : parent.width - width - 16
            y: control.below ? words.y + words.height : (parent.height - height) / 2
            width: control.below ? parent.width - words.x - 16 : Math.ceil(ageWide.advanceWidth) + 2
            role: Txt.Meta
            text: control.age
            Accessible.ignored: true
        }
    }
}

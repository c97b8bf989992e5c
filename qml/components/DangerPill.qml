import QtQuick
import QtQuick.Templates as T
import Lykta

// «112» on every page: opens Akut fara.
T.Button {
    id: control

    objectName: "dangerPill"
    text: "112"
    implicitWidth: Math.max(64, words.implicitWidth + 28)
    implicitHeight: Theme.target
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("112, akut fara")
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.scale < 1.3 ? 4 : 0
            anchors.leftMargin: 2
            anchors.rightMargin: 2
            radius: height / 2
            color: control.down ? Theme.unsafeSoft : "transparent"
            border.width: 2
            border.color: Theme.unsafe
        }
        FocusRing {
            visible: control.visualFocus
            around: control.height / 2
        }
    }
    contentItem: Item {
        implicitWidth: words.implicitWidth
        Txt {
            id: words
            anchors.centerIn: parent
            role: Txt.Label
            font.pixelSize: Math.round(17 * Math.min(Theme.scale, 1.65))
            color: Theme.unsafe
            text: control.text
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// The ways of a walk on a wide screen: 96 wide, 112 at its foot.
Rectangle {
    id: rail

    property string current: "walk"
    property bool mayLead: false

    signal homePressed()
    signal dangerPressed()
    signal picked(string key) // walk, list, participants, protocol, sync

    implicitWidth: 96
    color: Theme.bg

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
    IconButton {
        id: home
        objectName: "railHome"
        y: 8
        anchors.horizontalCenter: parent.horizontalCenter
        text: qsTr("Hem")
        onClicked: rail.homePressed()

        Lantern {
            anchors.centerIn: parent
            size: 36
        }
    }
    Flickable {
        id: scroll
        y: 68
        x: 6
        width: parent.width - 13
        height: danger.y - y - 8
        contentHeight: ways.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height

        Column {
            id: ways
            width: scroll.width
            spacing: 4

            Repeater {
                model: [
                    { key: "walk", symbol: "route", words: qsTr("Vandring"), leaders: false },
                    { key: "list", symbol: "list", words: qsTr("Lista"), leaders: false },
                    { key: "participants", symbol: "users-group", words: qsTr("Deltagare"), leaders: true },
                    { key: "protocol", symbol: "file-text", words: qsTr("Protokoll"), leaders: true },
                    { key: "sync", symbol: "cloud-up", words: qsTr("Synk"), leaders: false }
                ]

                T.Button {
                    id: way

                    required property var modelData
                    readonly property bool current: rail.current === modelData.key

                    objectName: "rail." + modelData.key
                    visible: rail.mayLead || !modelData.leaders
                    width: ways.width
                    implicitHeight: Math.max(68, words.implicitHeight + mark.height + 24)
                    height: implicitHeight
                    text: modelData.words
                    focusPolicy: Qt.StrongFocus
                    onClicked: rail.picked(modelData.key)

                    Accessible.role: Accessible.PageTab
                    Accessible.name: text
                    Accessible.selected: current
                    Accessible.onPressAction: way.clicked()
                    Keys.onReturnPressed: way.clicked()
                    Keys.onEnterPressed: way.clicked()

                    background: Rectangle {
                        radius: 20
                        color: way.current ? Theme.glowSoft : way.down ? Theme.raised : "transparent"

                        FocusRing {
                            visible: way.visualFocus
                            anchors.margins: 1
                            around: 14
                        }
                    }
                    contentItem: Item {
                        Icon {
                            id: mark
                            y: 10
                            anchors.horizontalCenter: parent.horizontalCenter
                            name: way.modelData.symbol
                            size: 26
                            color: way.current ? Theme.glowSoftInk : Theme.text
                        }
                        Txt {
                            id: words
                            width: parent.width
                            y: mark.y + mark.height + 4
                            role: Txt.Small
                            wholeWords: true
                            bold: way.current
                            color: way.current ? Theme.glowSoftInk : Theme.text
                            text: way.text
                            horizontalAlignment: Text.AlignHCenter
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    DangerPill {
        id: danger
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        anchors.horizontalCenter: parent.horizontalCenter
        onClicked: rail.dangerPressed()
    }
}

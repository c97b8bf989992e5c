import QtQuick
import Lykta

// What just happened, with up to two ways to take it back; 8 s, paused while touched or focused. Stands above a footer.
Rectangle {
    id: toast

    property string text
    property string firstAction
    property string secondAction
    property int seconds: 8
    readonly property real beside: width - actions.width - 30 // what the words have left on the actions' own line
    readonly property bool below: (firstAction !== "" || secondAction !== "") && words.implicitWidth > beside * (Theme.scale < 1.3 ? 1.8 : 1)
    property bool open: false

    signal first()
    signal second()
    signal closed()

    function show(words_: string, first_: string, second_: string): void {
        text = words_;
        firstAction = first_;
        secondAction = second_;
        open = true;
        timer.restart();
    }
    function close(): void {
        if (!open)
            return;
        open = false;
        timer.stop();
        closed();
    }

    visible: open
    implicitHeight: below ? words.implicitHeight + actions.height + 20 : Math.max(56, words.implicitHeight + 24)
    radius: Theme.radiusField
    color: Theme.inverse

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    HoverHandler { id: hover }
    Timer {
        id: timer
        interval: toast.seconds * 1000
        onTriggered: {
            if (hover.hovered || firstButton.activeFocus || secondButton.activeFocus)
                timer.restart();
            else
                toast.close();
        }
    }
    Txt {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: toast.below ? parent.right : actions.left
        anchors.rightMargin: toast.below ? 16 : 8
        y: toast.below ? 12 : (toast.height - height) / 2
        role: Txt.Meta
        color: Theme.inverseInk
        text: toast.text.replace(/(\S+) (\d)$/, "$1\u00A0$2") // «otrygg 3» stays on one line
        Accessible.ignored: true
    }
    Row {
        id: actions
        anchors.right: parent.right
        anchors.rightMargin: 6
        y: toast.below ? words.y + words.height : (toast.height - height) / 2

        TextButton {
            id: firstButton
            objectName: "toastFirst"
            visible: toast.firstAction !== ""
            leftPadding: 12
            rightPadding: 12
            bold: true
            color: Theme.inverseInk
            text: toast.firstAction
            onClicked: {
                toast.close();
                toast.first();
            }
        }
        TextButton {
            id: secondButton
            objectName: "toastSecond"
            visible: toast.secondAction !== ""
            leftPadding: 12
            rightPadding: 12
            bold: true
            color: Theme.inverseInk
            text: toast.secondAction
            onClicked: {
                toast.close();
                toast.second();
            }
        }
    }
}

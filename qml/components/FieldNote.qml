import QtQuick
import Lykta

// Help or error under a field, with its icon.
Row {
    id: note

    property string text
    property bool failed: false

    visible: text !== ""
    spacing: 6

    Icon {
        id: mark
        y: (words.lineHeight - height) / 2 // beside the first line
        name: note.failed ? "alert-triangle" : "info-circle"
        size: 18
        color: note.failed ? Theme.fail : Theme.text2
    }
    Txt {
        id: words
        width: note.width - mark.width - note.spacing
        role: Txt.Meta
        color: note.failed ? Theme.fail : Theme.text2
        text: note.text
    }
}

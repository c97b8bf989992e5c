import QtQuick
import Lykta

// The title and subtitle of a page at large text, where the bar has no room for them. First item of a page's content.
Column {
    id: head

    property string title
    property string subtitle

    visible: Theme.scale >= 1.6 || (Theme.scale >= 1.3 && subtitle !== "")
    spacing: 4

    Txt {
        width: parent.width
        visible: Theme.scale >= 1.6
        role: Txt.Heading
        wholeWords: true
        text: head.title
    }
    Txt {
        width: parent.width
        visible: head.subtitle !== ""
        role: Txt.Meta
        text: head.subtitle.replace(/ · /g, "\u00A0· ") // a line does not begin with the dot
    }
}

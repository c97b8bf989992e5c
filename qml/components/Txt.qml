import QtQuick
import Lykta

// All words of the app: one role of the type scale each. Text does not inherit a font, so everything is set here.
Text {
    id: txt

    enum Role { Display, Title, Heading, Body, Label, Meta, Small, Number }

    property int role: Txt.Body
    property bool bold: role === Txt.Display || role === Txt.Title || role === Txt.Heading || role === Txt.Label || role === Txt.Number
    property bool heading: role === Txt.Title || role === Txt.Heading
    property bool wholeWords: false // the letters shrink before a word breaks; the width must not follow the text

    readonly property var sizes: [[52, 60], [24, 30], [20, 26], [17, 24], [17, 22], [15, 20], [14, 18], [60, 68]]
    readonly property real grown: role === Txt.Display || role === Txt.Number ? Math.min(Theme.scale, 1.3) : Theme.scale
    readonly property real factor: wholeWords ? grown * WordFit.factor(text, sizes[role][0] * grown, bold, width) : grown

    color: role === Txt.Meta ? Theme.text2 : Theme.text
    linkColor: Theme.link
    font.family: Theme.family
    font.pixelSize: factor < grown ? Math.floor(sizes[role][0] * factor) : Math.round(sizes[role][0] * factor)
    font.weight: bold ? Font.Bold : Font.Normal
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(sizes[role][1] * factor)
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    renderType: Text.QtRendering

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
}

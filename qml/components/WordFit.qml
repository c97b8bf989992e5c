pragma Singleton

import QtQuick

// How much a text must give way for its longest word to stand whole on a line. Names of places and stops carry no soft
// hyphens, and a word broken by the letter reads badly in the dark.
QtObject {
    id: fit

    readonly property real least: 0.7 // of the wished size

    readonly property FontMetrics plain: FontMetrics {
        font.family: Application.font.family
        font.pixelSize: 100
    }
    readonly property FontMetrics bold: FontMetrics {
        font.family: Application.font.family
        font.pixelSize: 100
        font.weight: Font.Bold
    }

    /// The factor, `least` to 1, for words of `pixels` in a line of `width`. 1 where not even `least` would help.
    function factor(words: string, pixels: real, isBold: bool, width: real): real {
        if (width <= 0)
            return 1;
        const metrics = isBold ? fit.bold : fit.plain;
        let longest = 0;
        for (const word of words.split(/[\s\u00AD-]+/))
            longest = Math.max(longest, metrics.advanceWidth(word));
        const needed = longest * pixels / 100 * 1.03 + 2; // hinting makes small letters a little wider
        return needed <= width ? 1 : width / needed >= fit.least ? width / needed : 1;
    }
}

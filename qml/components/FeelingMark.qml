import QtQuick
import QtQuick.Window
import Lykta

// Diamond with a digit = unsafe, circle = safe, rounded square = neutral. Hollow where it is only offered.
Image {
    id: mark

    enum Kind { Neutral, Unsafe, Safe } // 0 is also «not said»

    property int kind: FeelingMark.Neutral
    property int severity: 0 // 1–4; 0 shows «!»
    property bool hollow: false
    property real size: 28
    property color ground: Theme.surface

    readonly property color tone: kind === FeelingMark.Unsafe ? Theme.unsafe : kind === FeelingMark.Safe ? Theme.safe : Theme.neutral
    readonly property color toneInk: kind === FeelingMark.Unsafe ? Theme.unsafeInk : kind === FeelingMark.Safe ? Theme.safeInk : Theme.neutralInk
    readonly property string shape: kind === FeelingMark.Unsafe ? "unsafe" : kind === FeelingMark.Safe ? "safe" : "neutral"

    readonly property string fillHex: (hollow ? ground : tone).toString().substring(1)
    readonly property string inkHex: (hollow ? tone : toneInk).toString().substring(1)

    width: Theme.grown(size)
    height: width
    sourceSize.width: Math.round(width * Screen.devicePixelRatio)
    sourceSize.height: Math.round(height * Screen.devicePixelRatio)
    source: "image://mark/" + shape + "/" + fillHex + "/" + inkHex + "/" + (hollow ? inkHex : "none") + "/" + severity

    Accessible.ignored: true
}

pragma Singleton

import QtQuick

// The one place for colours, sizes and times: the tokens of the look as data. What the look calls `onLamp` is `lampInk`
// here, because a QML property must not begin with `on`. Main sets `name`, `scale` and `reduceMotion` from the settings.
QtObject {
    id: theme

    property string name: "dark" // "light", "dark" or "night"
    property real scale: 1.0 // of text, 1.0–2.0
    property bool reduceMotion: false

    readonly property bool night: name === "night"
    readonly property bool light: name === "light"
    readonly property bool mirrored: Application.layoutDirection === Qt.RightToLeft

    // token: light, dark, night
    readonly property color bg: pick("#F5F1E8", "#0A1322", "#080101")
    readonly property color surface: pick("#FFFFFF", "#121F35", "#160303")
    readonly property color raised: pick("#FFFFFF", "#1B2C49", "#220606")
    readonly property color sunk: pick("#E9E3D6", "#070E1A", "#040000")
    readonly property color line: pick("#D8D0BF", "#2A3D5E", "#3D0D0A")
    readonly property color outline: pick("#6B7485", "#7F94B8", "#B54031")
    readonly property color text: pick("#0F1B30", "#F4EFE4", "#FF7E61")
    readonly property color text2: pick("#414D63", "#B7C3D8", "#E05A42")
    readonly property color link: pick("#8A4B00", "#FFC860", "#FF8A6B")
    readonly property color lamp: pick("#12233F", "#FFB72E", "#F0502F")
    readonly property color lampInk: pick("#FFFFFF", "#1C1200", "#140000")
    readonly property color lampIcon: pick("#FFC24D", "#1C1200", "#140000")
    readonly property color lampPressed: pick("#223A63", "#FFCE73", "#FF6E4D")
    readonly property color glow: pick("#FFB72E", "#FFB72E", "#F0502F")
    readonly property color glowSoft: pick("#FFEBC2", "#33291A", "#2E0906")
    readonly property color glowSoftInk: pick("#4A2900", "#FFD68A", "#FF8A6B")
    readonly property color unsafe: pick("#A3122F", "#FF8A75", "#FF6A4A")
    readonly property color unsafeInk: pick("#FFFFFF", "#2B0700", "#140000")
    readonly property color unsafeSoft: pick("#FBE3DF", "#3A2029", "#2E0906")
    readonly property color safe: pick("#00629A", "#5CCBFF", "#FF9A80")
    readonly property color safeInk: pick("#FFFFFF", "#03202E", "#140000")
    readonly property color safeSoft: pick("#DCEFF7", "#123450", "#220606")
    readonly property color neutral: pick("#5B6472", "#B4BCC9", "#D6573F")
    readonly property color neutralInk: pick("#FFFFFF", "#121F35", "#140000")
    readonly property color neutralSoft: pick("#E6E9EE", "#24344F", "#220606")
    readonly property color ok: pick("#1A6B43", "#7ED6A2", "#E8664C")
    readonly property color okSoft: pick("#DDF0E4", "#16362F", "#1C0504")
    readonly property color wait: pick("#7A5E00", "#FFC860", "#FF7A5C")
    readonly property color waitSoft: pick("#FFEBC2", "#33291A", "#220606")
    readonly property color fail: pick("#A3122F", "#FF8A75", "#FF8A6B")
    readonly property color failSoft: pick("#FBE3DF", "#3A2029", "#2A0806")
    readonly property color danger: pick("#B3201F", "#C9302A", "#F0502F")
    readonly property color dangerInk: pick("#FFFFFF", "#FFFFFF", "#140000")
    readonly property color police: pick("#4A3AA8", "#C3B5FF", "#E8664C")
    readonly property color policeSoft: pick("#E8E5F8", "#2A2950", "#2A0705")
    readonly property color route: pick("#12233F", "#FFCE73", "#FF8A6B")
    readonly property color mapBg: pick("#EFEADF", "#0C1729", "#080101")
    readonly property color mapGrid: pick("#DDD6C6", "#15243D", "#1C0504")
    readonly property color inverse: pick("#0F1B30", "#F4EFE4", "#D14A30")
    readonly property color inverseInk: pick("#F5F1E8", "#0A1322", "#140000")
    readonly property color meter: pick("#12233F", "#FFB72E", "#F0502F")
    readonly property color track: pick("#E0D9CA", "#1B2C49", "#2E0906")
    readonly property color focus: pick("#0B57D0", "#9CC2FF", "#FF9A80")
    readonly property color scrim: pick("#0F1B30", "#000000", "#000000")

    // Derived, as the mockups have them.
    readonly property color halo: pick("#8CFFB72E", "#33FFB72E", "#33F0502F")
    readonly property color ring: pick("#1FFFB72E", "#1FFFB72E", "#1FF0502F")
    readonly property color ringInner: pick("#38FFB72E", "#33FFB72E", "#33F0502F")
    readonly property color dangerHalo: pick("#47B3201F", "#47C9302A", "#47F0502F")
    readonly property color shade: pick("#800F1B30", "#80000000", "#80000000")
    readonly property color edge: pick("#12233F", "#0C1729", "#080101")
    readonly property color flame: pick("#12233F", "#1C1200", "#140000")
    readonly property color wick: pick("#FFF7E3", "#FFF4D6", "#FF9A80")
    readonly property color plate: pick("#FFFFFF", "#FFFFFF", "#F0502F")
    readonly property color tileIcon: light ? lamp : link
    readonly property color chosenEdge: light ? lamp : glow
    // On photos, whatever the theme: words on a dark plate.
    readonly property color photoPlate: pick("#E60A1322", "#E60A1322", "#E6080101")
    readonly property color photoInk: pick("#F4EFE4", "#F4EFE4", "#FF7E61")

    // Space on a grid of 4.
    readonly property int margin: 16
    readonly property int gap: 12
    readonly property int target: 48 // smallest side of anything to press
    readonly property int button: 56
    readonly property int bigButton: 72
    readonly property int radiusThumb: 14
    readonly property int radiusField: 16
    readonly property int radiusButton: 18
    readonly property int radiusCard: 20
    readonly property int radiusBig: 24
    readonly property int radiusSheet: 28

    // Milliseconds: 120 for a state, 200 for a place.
    readonly property int stateTime: reduceMotion ? 0 : 120
    readonly property int placeTime: reduceMotion ? 100 : 200

    readonly property string family: Application.font.family

    function pick(lightValue: string, darkValue: string, nightValue: string): string {
        return name === "light" ? lightValue : name === "night" ? nightValue : darkValue;
    }

    // Icons and marks grow with the text, but slower.
    function grown(size: real): real {
        return Math.round(size * (1 + (scale - 1) * 0.35));
    }

    // How many columns of tiles fit: the width that the text leaves decides, not the device.
    function columns(width: real): int {
        const room = width / scale;
        return room > 280 ? 3 : room > 228 ? 2 : 1;
    }

    // True where rows of buttons and list rows must stand on top of each other.
    function stacked(width: real): bool {
        return width / scale <= 228;
    }
}

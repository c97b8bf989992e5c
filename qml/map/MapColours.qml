pragma Singleton

import QtQuick
import Lykta

// The theme's tokens as MapItem takes them.
QtObject {
    readonly property var tokens: ({
            tiles: Theme.name, // their tone
            mapBg: Theme.mapBg,
            mapGrid: Theme.mapGrid,
            text: Theme.text,
            text2: Theme.text2,
            outline: Theme.outline,
            route: Theme.route,
            safe: Theme.safe,
            safeInk: Theme.safeInk,
            unsafe: Theme.unsafe,
            unsafeInk: Theme.unsafeInk,
            neutral: Theme.neutral,
            neutralInk: Theme.neutralInk,
            glow: Theme.glow,
            edge: Theme.edge,
            flame: Theme.flame
        })
}

import QtQuick
import Lykta
import Lykta.Ui

// A walk as a small picture for a card: its line, its stops as rings, the place where it begins lit, its area. Lists are
// as WalkMap's. It does not take fingers; the card does.
MapItem {
    id: map

    objectName: "miniMap"
    mini: true
    colours: MapColours.tokens
    textScale: 1

    Accessible.role: Accessible.Graphic
    Accessible.name: map.words
}

pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// A round length on the ground, drawn as long as the map shows it.
Item {
    id: bar

    property real metresPerPixel: 1

    readonly property real metres: roundLength(metresPerPixel * 112)
    readonly property real length: metres / metresPerPixel
    readonly property string words: metres < 1000 ? qsTr("%1 m").arg(metres) : qsTr("%1 km").arg(metres / 1000)

    // The greatest of 1, 2, 5, 10, 20, 50 … that is not above the limit.
    function roundLength(limit: real): real {
        const power = Math.pow(10, Math.floor(Math.log(limit) / Math.LN10 + 1e-9));
        const rest = limit / power;
        return (rest >= 5 ? 5 : rest >= 2 ? 2 : 1) * power;
    }

    objectName: "scaleBar"
    width: Math.max(length, label.implicitWidth)
    height: label.implicitHeight + 10
    LayoutMirroring.enabled: false

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Skala: %1").arg(words)

    Text {
        id: label

        x: (bar.length - width) / 2 < 0 ? 0 : (bar.length - width) / 2
        text: bar.words
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: Math.round(14 * Theme.scale)
        style: Text.Outline
        styleColor: Theme.mapBg
    }

    Repeater {
        model: [
            {
                left: 0,
                top: 0,
                wide: 2,
                high: 9
            },
            {
                left: 1,
                top: 0,
                wide: 2,
                high: 9
            },
            {
                left: 0.5,
                top: 3,
                wide: 2,
                high: 5
            },
            {
                left: 0,
                top: 7,
                wide: -1,
                high: 2
            }
        ]

        Rectangle {
            id: stroke

            required property var modelData

            x: stroke.modelData.left * (bar.length - 2)
            y: label.implicitHeight + 1 + stroke.modelData.top
            width: stroke.modelData.wide < 0 ? bar.length : stroke.modelData.wide
            height: stroke.modelData.high
            color: Theme.text
        }
    }
}

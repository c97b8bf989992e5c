pragma ComponentBehavior: Bound

import QtQuick
import Lykta

// Safe, neutral, unsafe 1–4 in one row: a tap or a sliding finger sets polarity and severity at once. At large text the
// cells become a list. `polarity` counts as domain's Polarity (0 not said, 1 unsafe, 2 safe, 3 neutral).
Item {
    id: scale_

    property int polarity: 0
    property int severity: 0
    property bool captions: true

    readonly property bool below: Theme.stacked(width)
    readonly property int chosen: polarity === 2 ? 0 : polarity === 3 ? 1 : polarity === 1 ? severity + 1 : -1
    readonly property var words: [qsTr("Trygg"), qsTr("Neutral"), qsTr("Otrygg 1"), qsTr("Otrygg 2"), qsTr("Otrygg 3"), qsTr("Otrygg 4")]
    readonly property var meanings: [qsTr("trygg"), qsTr("neutral"), qsTr("stör lite"), qsTr("otrygg"), qsTr("mycket otrygg"), qsTr("farlig")]
    readonly property string chosenWords: chosen < 0 ? "" : chosen > 1 ? severity + " · " + meanings[chosen] : meanings[chosen]

    signal picked(int polarity, int severity)

    function pick(index: int): void {
        const newPolarity = index === 0 ? 2 : index === 1 ? 3 : 1;
        const newSeverity = index > 1 ? index - 1 : 0;
        if (newPolarity !== polarity || newSeverity !== severity)
            picked(newPolarity, newSeverity);
    }

    width: parent ? parent.width : implicitWidth
    implicitWidth: 328
    implicitHeight: cells.height + (captionRow.visible ? captionRow.height + 4 : 0)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Hur känns platsen?")

    Grid {
        id: cells

        readonly property real cell: (scale_.width - (columns - 1) * columnSpacing) / columns

        columns: scale_.below ? 1 : 6
        columnSpacing: 5
        rowSpacing: 6

        Repeater {
            model: 6

            FeelingCell {
                required property int index

                objectName: ["feeling.safe", "feeling.neutral", "feeling.1", "feeling.2", "feeling.3", "feeling.4"][index]
                width: cells.cell
                kind: index === 0 ? FeelingMark.Safe : index === 1 ? FeelingMark.Neutral : FeelingMark.Unsafe
                severity: Math.max(0, index - 1)
                chosen: scale_.chosen === index
                listed: scale_.below
                text: scale_.words[index]
                meaning: scale_.meanings[index]
                onClicked: scale_.pick(index)
            }
        }
    }
    // A finger that slides along the row chooses as it goes.
    DragHandler {
        enabled: !scale_.below
        target: null
        yAxis.enabled: false
        onCentroidChanged: {
            if (!active)
                return;
            const place = Math.floor(centroid.position.x / (scale_.width / 6));
            const index = Theme.mirrored ? 5 - place : place;
            if (index >= 0 && index < 6)
                scale_.pick(index);
        }
    }
    Row {
        id: captionRow
        visible: scale_.captions && !scale_.below
        y: cells.height + 4

        Txt {
            width: cells.cell + 2.5
            role: Txt.Small
            color: Theme.text2
            text: scale_.words[0]
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Txt {
            width: cells.cell + 5
            role: Txt.Small
            color: Theme.text2
            text: scale_.words[1]
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Txt {
            width: scale_.width - 2 * cells.cell - 7.5
            role: Txt.Small
            color: Theme.text2
            text: qsTr("Otrygg 1–4")
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}

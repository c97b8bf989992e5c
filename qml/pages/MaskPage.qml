import QtQuick
import Lykta.Ui
import Lykta

// Faces and number plates in a photo are hidden here before it is saved: burned in, not laid over. It can be left
// without; what was chosen is there again the next time.
LyktaPage {
    id: page

    required property string walk
    required property string observation // empty: the new one of the walk
    required property string photo
    property string followUp // the photo is this follow-up's; the two above are empty then

    readonly property bool lying: width > height && width >= 560
    readonly property bool large: Theme.stacked(desk.width) // words too large to lie on the picture
    readonly property string hint: form.hiddenCount > 0 ? qsTr("Döljs i själva bilden. Går inte att ta fram igen.") : qsTr("Tryck på ett förslag, eller måla där någon syns.")

    function goBack(): void {
        form.keep();
        page.nav.back();
    }

    objectName: "maskPage"
    title: qsTr("Dölj i bilden")
    subtitle: qsTr("Ansikten och skyltar")
    symbol: "x"
    action: form.canUndo ? "arrow-back-up" : ""
    actionText: qsTr("Ångra")
    actionName: "maskUndo"
    statusMode: "failures"
    onActionClicked: form.undo()

    MaskForm {
        id: form
        app: page.app
        walkId: page.walk
        observationId: page.observation
        followUpId: page.followUp
        photoId: page.photo
        onMasked: page.nav.back()
    }

    full: Item {
        anchors.fill: parent

        MaskPicture {
            id: picture
            form: form
            width: page.lying ? parent.width - desk.width : parent.width
            height: page.lying ? parent.height : parent.height - desk.height
            tool: tools.value
        }
        Tag {
            id: found
            objectName: "maskWords"
            visible: !page.large
            x: 12
            y: 12
            width: Math.min(implicitWidth, picture.width - 24)
            kind: "photo"
            symbol: "scan"
            text: form.words
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ProgressLine {
            visible: form.searching
            x: found.x
            y: page.large ? found.y : found.y + found.height + 4
            width: found.width
        }
        // Scrolls where the words are larger than the window; the picture keeps its share.
        Flickable {
            id: desk

            readonly property real most: parent.height * (page.large ? 0.7 : 0.62)

            x: page.lying ? parent.width - width : 0
            y: page.lying ? 0 : parent.height - height
            width: page.lying ? Math.min(320, parent.width * 0.45) : parent.width
            height: page.lying ? parent.height : Math.min(most, contentHeight)
            contentHeight: column.height + 28
            interactive: contentHeight > height + 1
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column
                x: (parent.width - width) / 2
                y: 14
                width: Math.min(desk.width - 2 * Theme.margin, page.greatestWidth)
                spacing: 14

                Segmented {
                    id: tools
                    objectName: "maskTools"
                    label: qsTr("Verktyg")
                    value: "paint"
                    options: [{ value: "paint", text: qsTr("Måla"), symbol: "hand-finger", name: "paint" }, { value: "box", text: qsTr("Ruta"), symbol: "square-plus", name: "box" }, { value: "erase", text: qsTr("Ta bort"), symbol: "eraser", name: "erase" }]
                    onPicked: chosen => value = chosen
                }
                Txt {
                    visible: !page.large
                    width: parent.width
                    role: Txt.Meta
                    color: Theme.text2
                    text: page.hint
                    horizontalAlignment: Text.AlignHCenter
                }
                Banner {
                    objectName: "problemBanner"
                    visible: form.problem !== ""
                    kind: "fail"
                    text: form.problem
                }
                PrimaryButton {
                    objectName: "maskSave"
                    width: parent.width
                    symbol: "eye-off"
                    text: form.hiddenCount > 0 ? qsTr("Dölj %1 av %2 och behåll").arg(form.hiddenCount).arg(form.regions.length) : qsTr("Dölj och behåll")
                    busy: form.busy
                    busyText: qsTr("Döljer…")
                    enabled: form.hiddenCount > 0
                    onClicked: form.mask()
                }
                Txt {
                    objectName: "maskWordsLarge"
                    visible: page.large
                    width: parent.width
                    text: form.words + "\n" + page.hint
                }
            }
        }
    }
}

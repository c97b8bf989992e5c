pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// The third tap: a category saves with its usual feeling, or with the one that was chosen before.
LyktaPage {
    id: page

    required property string walk

    objectName: "observationQuickPage"
    title: qsTr("Ny observation")
    symbol: "x"
    statusMode: "failures"
    topPadding: 0
    spacing: 12
    cut: flickable.contentHeight > flickable.height + 1

    function writeMore(): void {
        form.fullForm = true;
        form.keep();
        page.nav.openForm(page.walk, "");
    }
    function goBack(): void {
        if (photoSheet.open)
            photoSheet.close();
        else
            page.nav.back();
    }

    ObservationForm {
        id: form
        app: page.app
        walkId: page.walk
        onSaved: {
            const view = page.T.StackView.view;
            if (page.T.StackView.status === T.StackView.Active)
                view.pop(view.find(item => item.objectName !== page.objectName && item.objectName !== "capturePage"));
        }
    }
    Banner {
        objectName: "problemBanner"
        visible: form.problem !== ""
        kind: "fail"
        text: form.problem
    }
    Banner {
        objectName: "restoredBanner"
        visible: form.restored && form.problem === ""
        kind: "info"
        symbol: "history"
        text: form.restoredWords
        action: qsTr("Börja om")
        onClicked: form.startOver()
    }
    Item {
        width: parent.width
        height: below ? strip.height + 10 + place.implicitHeight : Math.max(strip.height, place.implicitHeight)

        readonly property bool below: Theme.stacked(width) || form.photos.length + form.photosUnderWay > 1

        PhotoStrip {
            id: strip
            width: parent.below ? parent.width : contentWidth
            form: form
            cellWidth: Theme.stacked(page.columnWidth) ? 76 : 112
            cellHeight: Theme.stacked(page.columnWidth) ? 64 : 96
            roles: false
            onAddPressed: {
                form.keep();
                page.nav.open("CapturePage", { walk: page.walk, adding: true });
            }
            onPhotoPressed: photo => {
                photoSheet.photo = photo;
                photoSheet.open = true;
            }
        }
        PositionNote {
            id: place
            x: parent.below ? 0 : Theme.mirrored ? 0 : strip.width + 12
            y: parent.below ? strip.height + 10 : (parent.height - height) / 2
            width: parent.below ? parent.width : parent.width - strip.width - 12
            form: form
            onMovePressed: {
                form.keep();
                page.nav.open("PinPage", { walk: page.walk, observation: "" });
            }
        }
    }
    Item {
        width: parent.width
        height: question.implicitHeight + (answer.below && answer.visible ? answer.implicitHeight : 0)

        Txt {
            id: question
            width: answer.visible && !answer.below ? parent.width - answer.implicitWidth - 8 : parent.width
            bold: true
            heading: true
            role: Theme.scale >= 1.6 ? Txt.Heading : Txt.Body
            font.pixelSize: Math.round((Theme.scale >= 1.6 ? 17 : 18) * Theme.scale)
            text: qsTr("Hur känns platsen?")
        }
        Txt {
            id: answer

            readonly property bool below: question.implicitWidth + implicitWidth + 8 > parent.width

            visible: !Theme.stacked(page.columnWidth)
            x: below !== Theme.mirrored ? 0 : parent.width - width
            y: below ? question.implicitHeight : (question.implicitHeight - height) / 2
            role: Txt.Meta
            color: Theme.text
            textFormat: Text.StyledText
            text: feelings.chosen < 0 ? qsTr("valfritt") : feelings.chosenWords
            wrapMode: Text.NoWrap
        }
    }
    FeelingScale {
        id: feelings
        width: parent.width
        captions: Theme.scale < 1.2
        polarity: form.polarity
        severity: form.severity
        onPicked: (polarity, severity) => form.feel(polarity, severity)
    }
    Item {
        width: parent.width
        height: what.implicitHeight + (how.below ? how.implicitHeight : 0)

        Txt {
            id: what
            width: parent.width
            bold: true
            heading: true
            font.pixelSize: Math.round((Theme.scale >= 1.6 ? 17 : 18) * Theme.scale)
            text: qsTr("Vad gäller det?")
        }
        Txt {
            id: how

            readonly property bool below: what.implicitWidth + implicitWidth + 8 > parent.width

            x: below !== Theme.mirrored ? 0 : parent.width - width
            y: below ? what.implicitHeight : (what.implicitHeight - height) / 2
            role: Txt.Meta
            text: form.saving ? qsTr("Läser bilden, sparar strax…") : qsTr("sparas när du väljer")
            wrapMode: Text.NoWrap
        }
    }
    CategoryTiles {
        width: parent.width
        form: form
        enabled: !form.saving
        onPicked: category => {
            form.category = category;
            form.save();
        }
    }

    footer: SecondaryButton {
        objectName: "writeMoreButton"
        width: parent ? parent.width : 0
        symbol: "pencil"
        text: qsTr("Skriv mer innan du sparar")
        onClicked: page.writeMore()
    }
    overlay: PhotoSheet {
        id: photoSheet
        form: form
        onMaskPressed: {
            form.keep();
            page.nav.open("MaskPage", { walk: page.walk, observation: "", photo: photo });
        }
    }
}

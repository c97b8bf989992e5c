pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// Everything that can be said of one observation, new or saved before. What is typed is on disk at once; «Spara» ends it.
LyktaPage {
    id: page

    required property string walk
    required property string observation // empty: the new one of the walk

    property bool choosing: false // the category is being changed
    readonly property var photos: form.photos
    readonly property var unmasked: photos.find(photo => !photo.saved && !photo.masked)

    function goBack(): void {
        for (const sheet of [photoSheet, ownerSheet, lightSheet]) {
            if (sheet.open) {
                sheet.close();
                return;
            }
        }
        form.keep();
        if (!form.editing)
            form.fullForm = false;
        page.nav.back();
    }

    function openMask(photo: string): void {
        form.keep();
        page.nav.open("MaskPage", { walk: page.walk, observation: page.observation, photo: photo });
    }

    objectName: "observationFormPage"
    title: form.categoryLabel !== "" ? form.categoryLabel : qsTr("Ny observation")
    subtitle: qsTr("Sparas medan du skriver")
    symbol: "x"
    statusMode: "failures"
    topPadding: 2
    spacing: 12
    cut: flickable.contentHeight > flickable.height + 1

    ObservationForm {
        id: form
        app: page.app
        walkId: page.walk
        observationId: page.observation
        onSaved: {
            if (page.T.StackView.status !== T.StackView.Active)
                return;
            // A new one leaves the quick step under this page behind as well.
            const through = page.observation === "" ? ["observationFormPage", "observationQuickPage", "capturePage"] : ["observationFormPage"];
            const view = page.T.StackView.view;
            view.pop(view.find(item => !through.includes(item.objectName)));
        }
    }
    Banner {
        objectName: "problemBanner"
        visible: form.problem !== ""
        kind: "fail"
        text: form.problem
    }
    PhotoStrip {
        width: parent.width
        form: form
        fill: true
        onAddPressed: {
            form.keep();
            page.nav.open("CapturePage", { walk: page.walk, observation: page.observation, adding: true });
        }
        onPhotoPressed: photo => {
            photoSheet.photo = photo;
            photoSheet.open = true;
        }
    }
    SecondaryButton {
        objectName: "maskButton"
        visible: page.unmasked !== undefined
        width: parent.width
        symbol: "eye-off"
        text: qsTr("Dölj ansikten och skyltar")
        onClicked: page.openMask(page.unmasked.photoId)
    }
    FeelingScale {
        width: parent.width
        captions: false
        polarity: form.polarity
        severity: form.severity
        onPicked: (polarity, severity) => form.feel(polarity, severity)
    }
    PlaceCard {
        objectName: "placeCard"
        width: parent.width
        form: form
        onClicked: {
            form.keep();
            page.nav.open("PinPage", { walk: page.walk, observation: page.observation });
        }
    }
    LyktaTextArea {
        id: note
        fieldName: "noteField"
        label: qsTr("Anteckning")
        text: form.note
        onEdited: form.note = text
        input.onActiveFocusChanged: if (input.activeFocus) page.reveal(note)
    }
    Column {
        width: parent.width
        spacing: 6

        SectionHead { text: qsTr("Vad gäller det?") }
        ChoiceRow {
            objectName: "categoryRow"
            width: parent.width
            visible: !choices.visible
            symbol: form.categoryIcon
            text: form.categoryLabel
            onClicked: page.choosing = true
        }
        CategoryTiles {
            id: choices
            visible: page.choosing || form.category === ""
            width: parent.width
            form: form
            onPicked: category => {
                form.category = category;
                page.choosing = false;
            }
        }
    }
    Column {
        width: parent.width
        spacing: 6

        SectionHead { text: qsTr("Ansvarig") }
        ChoiceRow {
            objectName: "responsibleRow"
            width: parent.width
            symbol: "building-store"
            text: form.responsibleName !== "" ? form.responsibleName : qsTr("Ingen vald")
            tag: form.responsibleProposed ? qsTr("förslag") : ""
            onClicked: ownerSheet.open = true
        }
    }
    Column {
        width: parent.width
        spacing: 6

        SectionHead { text: qsTr("Ljus") }
        ChoiceRow {
            objectName: "lightRow"
            width: parent.width
            symbol: form.light === 1 ? "sun" : form.light > 2 ? "lamp" : "moon"
            text: form.lightWords !== "" ? Sentence.started(form.lightWords) : qsTr("Ej angivet")
            onClicked: lightSheet.open = true
        }
    }
    LyktaTextArea {
        id: suggestion
        fieldName: "suggestionField"
        label: qsTr("Förslag")
        leastHeight: 56
        placeholder: qsTr("Vad skulle hjälpa?")
        text: form.suggestion
        onEdited: form.suggestion = text
        input.onActiveFocusChanged: if (input.activeFocus) page.reveal(suggestion)
    }
    Banner {
        objectName: "similarBanner"
        visible: form.similarId !== ""
        kind: "wait"
        symbol: "copy"
        text: form.similarWords
        action: qsTr("Visa")
        onClicked: {
            form.keep();
            page.nav.openObservation(form.similarId);
        }
    }

    footer: PrimaryButton {
        objectName: "saveButton"
        width: parent ? parent.width : 0
        symbol: "check"
        text: qsTr("Spara")
        busy: form.saving
        enabled: form.category !== ""
        reason: qsTr("Välj vad det gäller.")
        onClicked: form.save()
    }
    overlay: [
        PhotoSheet {
            id: photoSheet
            form: form
            onMaskPressed: page.openMask(photo)
        },
        ChoiceSheet {
            id: ownerSheet
            objectName: "ownerSheet"
            title: qsTr("Ansvarig")
            options: form.organisations
            value: form.responsibleId
            onPicked: value => form.setResponsible(value)
        },
        ChoiceSheet {
            id: lightSheet
            objectName: "lightSheet"
            title: qsTr("Ljus")
            options: form.lights
            value: form.light
            onPicked: value => form.light = value
        }
    ]
}

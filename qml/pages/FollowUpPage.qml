pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lykta.Ui
import Lykta

// One earlier observation: what was seen, the way there, and what has become of it, in one tap.
LyktaPage {
    id: page

    required property string followUp

    readonly property string next: tour.nextId
    readonly property bool asked: form.draftFile !== "" // what becomes of the new photo

    objectName: "followUpPage"
    title: form.title
    subtitle: form.place
    statusMode: "failures"
    topPadding: 6

    onAskedChanged: if (asked) laidOut.start()
    T.StackView.onActivated: if (asked) laidOut.start()

    Timer {
        id: laidOut
        interval: 50 // a frame or two later the column stands
        onTriggered: page.reveal(fresh)
    }
    FollowUpForm {
        id: form
        app: page.app
        followUpId: page.followUp
    }
    FollowUpSession {
        id: tour
        app: page.app
        walkId: form.walkId
    }
    Banner {
        visible: form.problem !== ""
        kind: "fail"
        text: form.problem
    }
    NextStop {
        width: parent.width
        visible: form.distance !== ""
        ordinal: qsTr("Vägen dit")
        name: form.place !== "" ? form.place : form.title
        distance: form.distance
        direction: form.direction
        turn: form.turn
    }
    Card {
        width: parent.width
        spacing: 8

        Row {
            width: parent.width
            spacing: 12
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            FeelingMark {
                id: mark
                size: 34
                kind: form.polarity === 1 ? FeelingMark.Unsafe : form.polarity === 2 ? FeelingMark.Safe : FeelingMark.Neutral
                severity: form.severity
            }
            Txt {
                objectName: "followUpSeen"
                width: parent.width - mark.width - 12
                anchors.verticalCenter: parent.verticalCenter
                role: Txt.Meta
                text: form.seenWords
            }
        }
        Txt {
            objectName: "followUpNote"
            width: parent.width
            visible: text !== ""
            text: form.note
        }
        PhotoThumb {
            objectName: "followUpBefore"
            visible: form.beforePhoto !== "" && form.draftFile === "" && form.afterPhotos.length === 0
            width: parent.width
            height: Math.min(Math.round(width * 0.66), Math.max(160, Math.round(page.height * 0.3)))
            photo: form.beforePhoto
            label: form.beforeWords
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            visible: form.draftFile === "" && form.afterPhotos.length === 0
            text: form.beforeWords
        }
    }
    Column {
        width: parent.width
        spacing: 8

        SectionHead { text: qsTr("Hur är det nu?") }
        Segmented {
            objectName: "followUpResult"
            width: parent.width
            label: qsTr("Hur är det nu?")
            options: form.choices
            value: form.result
            onPicked: value => form.answer(value)
        }
        Repeater {
            model: form.others

            Txt {
                required property var modelData

                width: parent ? parent.width : 0
                role: Txt.Meta
                text: Sentence.joined([qsTr("En annan telefon: %1").arg(modelData.words), modelData.note], ". ")
            }
        }
        LyktaTextArea {
            id: ownNote
            visible: form.result > 0 || form.ownNote !== "" || input.activeFocus
            fieldName: "followUpOwnNote"
            label: qsTr("Anteckning")
            leastHeight: 56
            text: input.activeFocus ? text : form.ownNote
            onEdited: form.writeNote(text)
            input.onActiveFocusChanged: if (input.activeFocus) page.reveal(ownNote)
        }
    }
    Card {
        visible: form.working
        width: parent.width

        Txt {
            width: parent.width
            role: Txt.Meta
            text: form.draftFile === "" ? qsTr("Läser in fotot…") : qsTr("Döljer i fotot…")
        }
        ProgressLine { width: parent.width }
    }
    Card {
        id: fresh
        visible: form.draftFile !== ""
        width: parent.width
        spacing: 10

        PhotoPair {
            name: "newPair"
            beforePhoto: form.beforePhoto
            beforeWords: form.beforeWords
            afterFile: form.draftFile
            afterWords: qsTr("Nu, inte sparat än")
        }
        Tag {
            objectName: "followUpMasked"
            visible: form.draftMasked
            width: Math.min(implicitWidth, parent.width)
            kind: "photo"
            symbol: "eye-off"
            text: qsTr("Maskerat")
        }
        SecondaryButton {
            objectName: "maskFollowUpPhoto"
            visible: !form.draftMasked
            enabled: !form.working
            width: parent.width
            symbol: "eye-off"
            text: qsTr("Dölj ansikten och skyltar")
            onClicked: {
                form.beginMask();
                page.nav.open("MaskPage", { walk: "", observation: "", followUp: page.followUp, photo: form.draftPhoto });
            }
        }
    }
    Repeater {
        model: form.afterPhotos

        Card {
            id: shot

            required property int index
            required property var modelData

            width: parent ? parent.width : 0
            spacing: 8

            PhotoPair {
                name: "pair." + shot.index
                beforePhoto: form.beforePhoto
                beforeWords: form.beforeWords
                afterPhoto: shot.modelData.here ? shot.modelData.photoId : ""
                afterWords: shot.modelData.words
            }
            TextButton {
                objectName: "removeFollowUpPhoto." + shot.index
                visible: shot.modelData.own
                text: qsTr("Ta bort fotot")
                color: Theme.fail
                onClicked: form.removePhoto(shot.modelData.photoId)
            }
        }
    }
    FollowUpHistoryCard {
        app: page.app
        observation: form.originId
    }

    footer: [
        // Beside a photo that is not saved yet what is done with it comes first, whatever the text size.
        Item {
            id: keeping

            readonly property bool below: Theme.stacked(width)

            visible: page.asked
            width: parent ? parent.width : 0
            implicitHeight: below ? again.height + 8 + keep.implicitHeight : keep.implicitHeight

            SecondaryButton {
                id: again
                objectName: "dropFollowUpPhoto"
                x: Theme.mirrored && !keeping.below ? parent.width - width : 0
                width: keeping.below ? parent.width : Math.round((parent.width - 10) * 0.4)
                height: keeping.below ? implicitHeight : keep.height
                enabled: !form.working
                symbol: "refresh"
                text: qsTr("Ta om")
                onClicked: {
                    form.dropPhoto();
                    page.nav.openFollowUpCamera(form);
                }
            }
            PrimaryButton {
                id: keep
                objectName: "keepFollowUpPhoto"
                x: keeping.below || Theme.mirrored ? 0 : again.width + 10
                y: keeping.below ? again.height + 8 : 0
                width: keeping.below ? parent.width : parent.width - again.width - 10
                enabled: !form.working
                symbol: "check"
                text: qsTr("Spara fotot")
                onClicked: form.keepPhoto()
            }
        },
        Item {
            id: going

            readonly property bool below: Theme.stacked(width)

            visible: !page.asked
            width: parent ? parent.width : 0
            implicitHeight: below ? camera.height + 8 + lamp.implicitHeight : lamp.implicitHeight

            SecondaryButton {
                id: camera
                objectName: "followUpCamera"
                x: Theme.mirrored && !going.below ? parent.width - width : 0
                width: going.below ? parent.width : 62
                symbol: "camera"
                text: qsTr("Nytt foto")
                display: going.below ? T.AbstractButton.TextBesideIcon : T.AbstractButton.IconOnly
                onClicked: page.nav.openFollowUpCamera(form)
            }
            PrimaryButton {
                id: lamp
                objectName: "followUpDone"
                x: going.below || Theme.mirrored ? 0 : camera.width + 10
                y: going.below ? camera.height + 8 : 0
                width: going.below ? parent.width : parent.width - camera.width - 10
                trailing: page.next !== "" && page.next !== page.followUp
                symbol: trailing ? "chevron-right" : "check"
                text: form.result === 0 ? qsTr("Besvara senare") : trailing ? qsTr("Nästa") : qsTr("Klar")
                onClicked: {
                    if (form.result > 0 && trailing)
                        page.nav.replace("FollowUpPage", { followUp: page.next });
                    else
                        page.nav.back();
                }
            }
        }
    ]
}

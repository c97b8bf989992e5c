import QtQuick
import Lykta.Ui
import Lykta

// One photo, large, what it shows, and the way to take it out of the observation.
Sheet {
    id: sheet

    required property ObservationForm form
    property string photo

    signal maskPressed()

    readonly property var photos: form.photos
    readonly property var entry: photos.find(entry => entry.photoId === photo)

    objectName: "photoSheet"
    title: qsTr("Foto")

    PhotoThumb {
        width: parent ? parent.width : 0
        height: Math.round(width * 0.75)
        whole: true
        photo: sheet.entry && sheet.entry.saved ? sheet.entry.photoId : ""
        file: sheet.entry && !sheet.entry.saved ? sheet.entry.file : ""
    }
    Segmented {
        objectName: "photoRole"
        visible: sheet.entry !== undefined && !sheet.entry.saved
        width: parent ? parent.width : 0
        label: qsTr("Vad bilden visar")
        options: sheet.form.photoRoles
        value: sheet.entry ? sheet.entry.role : 0
        onPicked: value => sheet.form.setPhotoRole(sheet.photo, value)
    }
    SecondaryButton {
        objectName: "maskPhotoButton"
        visible: sheet.entry !== undefined && !sheet.entry.saved && !sheet.entry.masked
        width: parent ? parent.width : 0
        symbol: "eye-off"
        text: qsTr("Dölj ansikten och skyltar")
        onClicked: {
            sheet.close();
            sheet.maskPressed();
        }
    }
    Txt {
        objectName: "maskedWords"
        visible: sheet.entry !== undefined && sheet.entry.masked
        width: parent ? parent.width : 0
        role: Txt.Meta
        text: qsTr("Maskerat. Det som är dolt finns inte kvar i bilden.")
    }
    SecondaryButton {
        objectName: "removePhotoButton"
        width: parent ? parent.width : 0
        symbol: "trash"
        text: qsTr("Ta bort fotot")
        onClicked: {
            sheet.form.removePhoto(sheet.photo);
            sheet.close();
        }
    }
}

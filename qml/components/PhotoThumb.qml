import QtQuick
import QtQuick.Window
import Lykta

// A photo from the store, its corners already round and in night already red (src/ui/photo_provider.h). `photo` is a
// photo row's id; a photo that has no row yet is named by `file`, its name in the store's photo folder.
Item {
    id: thumb

    property string photo
    property string file
    property real radius: Theme.radiusThumb
    property bool whole: false // true: the whole picture, else cropped to fill
    property string label: qsTr("Foto")
    readonly property bool failed: image.status === Image.Error
    readonly property bool ready: image.status === Image.Ready

    readonly property string key: photo !== "" ? "id/" + photo : file !== "" ? "file/" + encodeURIComponent(file) : ""

    implicitWidth: 72
    implicitHeight: 72

    Accessible.role: Accessible.Graphic
    Accessible.name: failed ? qsTr("Bilden går inte att läsa.") : label

    Rectangle {
        anchors.fill: parent
        radius: thumb.radius
        color: Theme.sunk
        border.width: 1
        border.color: Theme.line
        visible: !thumb.ready

        Icon {
            anchors.centerIn: parent
            name: thumb.failed || thumb.key === "" ? "photo-off" : "photo"
            color: Theme.text2
            visible: thumb.width >= 32
        }
    }
    Image {
        id: image
        anchors.fill: parent
        asynchronous: true
        cache: true
        fillMode: thumb.whole ? Image.PreserveAspectFit : Image.Stretch // cropped by the provider
        sourceSize.width: Math.round(thumb.width * Screen.devicePixelRatio)
        sourceSize.height: Math.round(thumb.height * Screen.devicePixelRatio)
        source: thumb.key === "" || thumb.width < 1 || thumb.height < 1 ? "" : "image://photo/" + thumb.key + "?radius=" + Math.round(thumb.radius * Screen.devicePixelRatio) + "&night=" + (Theme.night ? 1 : 0) + "&whole=" + (thumb.whole ? 1 : 0)
    }
}

import QtQuick
import Lykta

// A group of the gallery under its heading.
Column {
    property alias title: head.text

    width: parent ? parent.width : 0
    spacing: 12

    SectionHead {
        id: head
    }
}

import QtQuick
import QtQuick.Window
import Lykta.Ui

Window {
    required property App app

    width: 360
    height: 740
    visible: true
    title: "Lykta"
}

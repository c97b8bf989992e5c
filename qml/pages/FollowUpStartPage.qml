pragma ComponentBehavior: Bound

import QtQuick
import Lykta.Ui
import Lykta

// A follow-up walk is made from an earlier one.
LyktaPage {
    id: page

    required property string walk // the earlier one

    objectName: "followUpStartPage"
    title: qsTr("Återvandring")
    subtitle: start.earlierTitle
    statusMode: "failures"
    topPadding: 6

    FollowUpStart {
        id: start
        app: page.app
        earlierId: page.walk
    }
    Txt {
        objectName: "followUpCount"
        width: parent.width
        text: start.count > 0 ? qsTr("%n observationer är öppna. Återvandringen går samma väg och frågar om var och en: kvar, delvis eller borta?", "", start.count) : qsTr("Ingen observation är öppen. Återvandringen går samma väg och frågar inget.")
    }
    LyktaTextArea {
        label: qsTr("Namn")
        fieldName: "followUpTitle"
        leastHeight: 56
        text: start.title
        onEdited: start.title = text
    }
    Column {
        width: parent.width
        spacing: 8

        SectionHead { text: qsTr("När") }
        Segmented {
            objectName: "followUpDay"
            width: parent.width
            label: qsTr("När")
            options: start.days
            value: start.day
            onPicked: value => start.day = value
        }
    }
    Column {
        width: parent.width
        visible: start.count > 0
        spacing: 8

        SectionHead { text: qsTr("Vad deltagarna får veta") }
        Segmented {
            objectName: "followUpCarried"
            width: parent.width
            label: qsTr("Vad deltagarna får veta")
            options: start.ways
            value: start.carried
            onPicked: value => start.carried = value
        }
        Txt {
            width: parent.width
            role: Txt.Meta
            text: start.carried === 0 ? qsTr("Kategori, plats och läge. Text och foto från förra vandringen stannar hos dig.") : start.carried === 1 ? qsTr("Också det som skrevs. Fotona stannar hos dig.") : qsTr("Också det som skrevs och ett foto av varje plats. Ta bara med foton som alla får se.")
        }
    }
    Banner {
        visible: start.problem !== ""
        kind: "fail"
        text: start.problem
    }

    footer: PrimaryButton {
        objectName: "followUpMake"
        width: parent ? parent.width : 0
        symbol: "route"
        text: qsTr("Skapa vandringen")
        onClicked: {
            const made = start.make();
            if (made !== "") {
                page.nav.home();
                page.nav.openWalk(made);
            }
        }
    }
}

import QtQuick
import QtTest
import Lykta

Item {
    id: root

    width: 360
    height: 740

    ChoiceSheet {
        id: sheet
        objectName: "sheet"
        title: "Språk"
        value: "sv"
        options: [{ value: "sv", text: "Svenska" }, { value: "en", text: "English" }]
        onPicked: value => sheet.value = value
    }
    Toast {
        id: toast
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    SignalSpy {
        id: closed
        target: sheet
        signalName: "closed"
    }
    SignalSpy {
        id: toastClosed
        target: toast
        signalName: "closed"
    }
    SignalSpy {
        id: second
        target: toast
        signalName: "second"
    }

    ComponentCase {
        name: "Overlays"

        function opened(): void {
            sheet.open = true;
            const row = under(sheet, "sheet.1");
            let before = NaN;
            tryVerify(() => {
                const now = row.mapToItem(root, 0, 0).y;
                const still = now === before;
                before = now;
                return still && now < root.height - 48;
            });
        }
        function init(): void {
            sheet.close();
            tryVerify(() => !sheet.visible);
            sheet.value = "sv";
            toast.close();
            toast.seconds = 8;
            closed.clear();
            toastClosed.clear();
            second.clear();
        }

        function test_aChoiceClosesItsSheet_data(): var { return scales(); }
        function test_aChoiceClosesItsSheet(data: var): void {
            at(data.scale);
            opened();
            mouseClick(under(sheet, "sheet.1"));
            compare(sheet.value, "en");
            verify(!sheet.open);
            compare(closed.count, 1);
        }
        function test_aListenerChoosesToo(): void {
            opened();
            const row = under(sheet, "sheet.1");
            compare(row.Accessible.role, Accessible.RadioButton);
            row.Accessible.pressAction();
            compare(sheet.value, "en");
        }
        function test_backAndATapOutsideCloseAndChooseNothing(): void {
            opened();
            verify(sheet.activeFocus, "an open sheet has the focus");
            keyClick(Qt.Key_Escape);
            verify(!sheet.open);
            tryVerify(() => !sheet.visible);
            opened();
            mouseClick(sheet, root.width / 2, 20);
            verify(!sheet.open);
            compare(sheet.value, "sv");
            compare(closed.count, 2);
        }
        function test_aTapOnTheSheetItselfKeepsIt(): void {
            opened();
            const row = under(sheet, "sheet.0");
            mouseClick(sheet, root.width / 2, row.mapToItem(sheet, 0, 0).y - 20);
            verify(sheet.open);
        }
        function test_aToastOffersAWayBack_data(): var { return scales(); }
        function test_aToastOffersAWayBack(data: var): void {
            at(data.scale);
            toast.show("Sparad: Belysning, otrygg 3", "Ändra", "Ångra");
            const undo = under(toast, "toastSecond");
            tryVerify(() => undo.mapToItem(root, 0, 0).y < root.height - 40);
            verify(undo.height >= 48);
            mouseClick(undo);
            compare(second.count, 1);
            verify(!toast.open);
            compare(toastClosed.count, 1);
        }
        function test_aToastWithoutActionsShowsNone(): void {
            toast.show("Borttagen", "", "");
            verify(!under(toast, "toastFirst").visible);
            verify(!under(toast, "toastSecond").visible);
        }
        function test_aToastGoesByItselfButWaitsForThoseWhoReadIt(): void {
            toast.seconds = 0;
            toast.show("Sparad", "Ändra", "");
            under(toast, "toastFirst").forceActiveFocus();
            wait(60);
            verify(toast.open, "it waits while its button has the focus");
            sheet.forceActiveFocus();
            tryVerify(() => !toast.open);
        }
    }
}

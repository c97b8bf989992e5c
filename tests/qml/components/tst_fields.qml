import QtQuick
import QtTest
import Lykta

Item {
    id: root

    width: 360
    height: 740

    Column {
        width: parent.width
        spacing: 8

        CodeField {
            id: code
        }
        LyktaTextField {
            id: field
            label: "Centralens adress"
            fieldName: "addressField"
            help: "Står under koden"
        }
        Item {
            id: elsewhere
            width: 1
            height: 1
            focus: true
        }
    }
    SignalSpy {
        id: edited
        target: field
        signalName: "edited"
    }
    SignalSpy {
        id: accepted
        target: field
        signalName: "accepted"
    }
    SignalSpy {
        id: codeAccepted
        target: code
        signalName: "accepted"
    }

    ComponentCase {
        name: "Fields"

        function init(): void {
            code.text = "";
            field.text = "";
            field.error = "";
            elsewhere.forceActiveFocus();
            edited.clear();
            accepted.clear();
            codeAccepted.clear();
        }

        function test_aTapAndTheKeyboardFillTheCells_data(): var { return scales(); }
        function test_aTapAndTheKeyboardFillTheCells(data: var): void {
            at(data.scale);
            mouseClick(code);
            verify(under(code, "codeField").activeFocus);
            for (const letter of "k7m4qd")
                keyClick(letter);
            compare(code.text, "k7m4qd");
            compare(code.cells, 6);
            keyClick(Qt.Key_Backspace);
            compare(code.text.length, 5);
            keyClick(Qt.Key_Return);
            compare(codeAccepted.count, 1);
        }
        function test_aLongerCodeGetsTenCellsThatFit_data(): var { return scales(); }
        function test_aLongerCodeGetsTenCellsThatFit(data: var): void {
            at(data.scale);
            code.text = "K7M4QD2";
            compare(code.cells, 10);
            verify(code.side >= 24);
            verify(10 * code.side + 8 * code.gap + code.dash <= code.width + 1, "the cells fit");
        }
        function test_aFieldIsOneThingToThoseWhoListen(): void {
            const input = under(code, "codeField");
            compare(input.Accessible.role, Accessible.EditableText);
            compare(input.Accessible.name, "Kod");
            compare(field.input.Accessible.name, "Centralens adress");
            compare(field.input.Accessible.description, "Står under koden");
            field.error = "Adressen ska börja med https://";
            compare(field.input.Accessible.description, "Adressen ska börja med https://");
        }
        function test_typingIsToldAndReturnAccepts_data(): var { return scales(); }
        function test_typingIsToldAndReturnAccepts(data: var): void {
            at(data.scale);
            mouseClick(field.input);
            keyClick("a");
            keyClick("b");
            compare(field.text, "ab");
            compare(edited.count, 2);
            keyClick(Qt.Key_Return);
            compare(accepted.count, 1);
        }
        function test_textThatIsSetIsNoEdit(): void {
            field.text = "lykta.varnamo.se";
            compare(edited.count, 0);
        }
        function test_aFieldGrowsWithItsText(): void {
            const before = field.input.height;
            verify(before >= 56);
            at(2);
            tryVerify(() => field.input.height > before);
        }
    }
}

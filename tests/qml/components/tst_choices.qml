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

        Segmented {
            id: segmented
            objectName: "theme"
            label: "Utseende"
            value: "dark"
            options: [{ value: "light", text: "Ljus" }, { value: "dark", text: "Mörk" }, { value: "night", text: "Natt" }]
            onPicked: value => segmented.value = value
        }
        Toggle {
            id: toggle
            objectName: "toggle"
            text: "Synka bara på Wi‑Fi"
        }
        Chip {
            id: chip
            objectName: "chip"
            text: "Otrygga"
        }
        ChoiceRow {
            id: row
            objectName: "row"
            width: parent.width
            text: "Värnamo kommun"
            tag: "föreslagen"
        }
        FeelingScale {
            id: feeling
            onPicked: (polarity, severity) => {
                feeling.polarity = polarity;
                feeling.severity = severity;
            }
        }
    }
    SignalSpy {
        id: picked
        target: segmented
        signalName: "picked"
    }
    SignalSpy {
        id: clicked
        target: row
        signalName: "clicked"
    }

    ComponentCase {
        name: "Choices"

        function init(): void {
            segmented.value = "dark";
            toggle.checked = false;
            chip.checked = false;
            feeling.polarity = 0;
            feeling.severity = 0;
            picked.clear();
            clicked.clear();
        }

        function test_aSegmentIsPickedByFingerKeyAndListener_data(): var { return scales(); }
        function test_aSegmentIsPickedByFingerKeyAndListener(data: var): void {
            at(data.scale);
            mouseClick(under(segmented, "theme.light"));
            compare(segmented.value, "light");
            press(under(segmented, "theme.night"), Qt.Key_Return);
            compare(segmented.value, "night");
            under(segmented, "theme.dark").Accessible.pressAction();
            compare(segmented.value, "dark");
            compare(picked.count, 3);
            verify(under(segmented, "theme.dark").Accessible.checked);
            verify(!under(segmented, "theme.light").Accessible.checked);
        }
        function test_segmentsStandUnderEachOtherAtLargeText(): void {
            const first = under(segmented, "theme.light"), last = under(segmented, "theme.night");
            compare(first.y, last.y);
            at(2);
            tryVerify(() => last.y >= first.y + 2 * 48);
            compare(first.x, last.x);
        }
        function test_aSwitchTurnsByFingerKeyAndListener_data(): var { return scales(); }
        function test_aSwitchTurnsByFingerKeyAndListener(data: var): void {
            at(data.scale);
            mouseClick(toggle);
            verify(toggle.checked);
            press(toggle, Qt.Key_Space);
            verify(!toggle.checked);
            press(toggle, Qt.Key_Return);
            verify(toggle.checked);
            toggle.Accessible.toggleAction();
            verify(!toggle.checked);
            compare(toggle.Accessible.checked, false);
        }
        function test_aChipTurnsByFingerKeyAndListener_data(): var { return scales(); }
        function test_aChipTurnsByFingerKeyAndListener(data: var): void {
            at(data.scale);
            mouseClick(chip);
            verify(chip.checked);
            press(chip, Qt.Key_Return);
            verify(!chip.checked);
            chip.Accessible.pressAction();
            verify(chip.checked);
            verify(chip.height >= 48);
        }
        function test_aChoiceRowOpensByFingerKeyAndListener_data(): var { return scales(); }
        function test_aChoiceRowOpensByFingerKeyAndListener(data: var): void {
            at(data.scale);
            mouseClick(row);
            press(row, Qt.Key_Return);
            row.Accessible.pressAction();
            compare(clicked.count, 3);
            compare(row.Accessible.name, "Värnamo kommun, föreslagen");
        }
        function test_oneTapSetsPolarityAndSeverity_data(): var {
            const cells = [["feeling.safe", 2, 0], ["feeling.neutral", 3, 0], ["feeling.1", 1, 1], ["feeling.4", 1, 4]];
            let rows = [];
            for (const look of scales())
                for (const cell of cells)
                    rows.push({ tag: cell[0] + ", " + look.tag, scale: look.scale, cell: cell[0], polarity: cell[1], severity: cell[2] });
            return rows;
        }
        function test_oneTapSetsPolarityAndSeverity(data: var): void {
            at(data.scale);
            const cell = under(feeling, data.cell);
            mouseClick(cell);
            compare([feeling.polarity, feeling.severity], [data.polarity, data.severity]);
            verify(cell.Accessible.checked);
            feeling.polarity = 0;
            feeling.severity = 0;
            press(cell, Qt.Key_Return);
            compare([feeling.polarity, feeling.severity], [data.polarity, data.severity]);
            feeling.polarity = 0;
            feeling.severity = 0;
            cell.Accessible.pressAction();
            compare([feeling.polarity, feeling.severity], [data.polarity, data.severity]);
        }
        function test_aSlidingFingerChoosesAsItGoes(): void {
            const y = 30;
            mousePress(feeling, feeling.width / 12, y);
            for (let x = feeling.width / 12; x < feeling.width * 0.7; x += 6)
                mouseMove(feeling, x, y);
            compare(feeling.polarity, 1);
            compare(feeling.severity, 3);
            mouseRelease(feeling, feeling.width * 0.7, y);
            compare(feeling.severity, 3);
        }
        function test_feelingCellsHoldAGlove_data(): var { return scales(); }
        function test_feelingCellsHoldAGlove(data: var): void {
            at(data.scale);
            for (const name of ["feeling.safe", "feeling.neutral", "feeling.1", "feeling.2", "feeling.3", "feeling.4"]) {
                const cell = under(feeling, name);
                verify(cell.width >= 48, name + " is " + cell.width + " wide");
                verify(cell.height >= 64, name + " is " + cell.height + " high");
            }
        }
    }
}

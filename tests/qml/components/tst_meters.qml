import QtQuick
import QtTest
import Lykta

Item {
    id: root

    width: 360
    height: 740

    StandingBar {
        id: bar
        width: 300
    }
    StatusLine {
        id: line
        y: 100
        height: implicitHeight
        text: "17 av 17 foton bekräftade"
        age: "2 min sedan"
    }
    PresenceDial {
        id: dial
        y: 200
        width: 328
        minutes: 5
        since: "sedan 18:52"
        time: "05:00"
    }

    ComponentCase {
        name: "Meters"

        function parts(): var {
            const found = [];
            for (let i = 0; i < bar.children[0].children.length; ++i)
                if (bar.children[0].children[i].visible)
                    found.push(bar.children[0].children[i]);
            return found;
        }

        function test_theBarIsAsWideAsItsPlaceWhateverItHolds_data(): var {
            return [
                { tag: "nothing", confirmed: 0, waiting: 0, failed: 0, parts: 1 },
                { tag: "all confirmed", confirmed: 17, waiting: 0, failed: 0, parts: 1 },
                { tag: "all waiting", confirmed: 0, waiting: 3, failed: 0, parts: 1 },
                { tag: "one failed", confirmed: 14, waiting: 2, failed: 1, parts: 3 },
                { tag: "one in a thousand", confirmed: 1, waiting: 999, failed: 0, parts: 2 }
            ];
        }
        function test_theBarIsAsWideAsItsPlaceWhateverItHolds(data: var): void {
            bar.confirmed = data.confirmed;
            bar.waiting = data.waiting;
            bar.failed = data.failed;
            compare(parts().length, data.parts);
            const wide = parts().reduce((sum, part) => sum + part.width, 0) + 4 * (data.parts - 1);
            fuzzyCompare(wide, bar.width, 0.5);
        }
        function test_theLineFindsItsPlaceAtEveryWidth_data(): var {
            return scales();
        }
        function test_theLineFindsItsPlaceAtEveryWidth(data: var): void {
            failOnWarning(/Binding loop/);
            at(data.scale);
            for (let width = 280; width <= 620; width += 10)
                for (const age of ["", "nu", "inget bekräftat än"]) {
                    line.width = width;
                    line.age = age;
                    wait(1);
                }
            compare(line.below, data.scale > 1, "abreast where there is room");
        }
        function test_theBarIsSaidInNumbers(): void {
            bar.confirmed = 14;
            bar.waiting = 2;
            bar.failed = 1;
            compare(bar.Accessible.name, "14 bekräftade, 2 väntar, 1 misslyckades");
        }
        function test_theDialGoesRoundOnceInItsScale(): void {
            const top = dial.at(0, 100), quarter = dial.at(5, 100), beyond = dial.at(45, 100);
            fuzzyCompare(top.x, dial.middle, 0.01);
            fuzzyCompare(top.y, dial.middle - 100, 0.01);
            fuzzyCompare(quarter.x, dial.middle + 100, 0.01);
            fuzzyCompare(beyond.y, dial.middle - 100, 0.01);
            compare(dial.turn(10), 180);
        }
        function test_theDialIsSaidInWords(): void {
            compare(dial.Accessible.name, "05:00 minuter, sedan 18:52");
        }
    }
}

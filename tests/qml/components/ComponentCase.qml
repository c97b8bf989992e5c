import QtQuick
import QtTest
import Lykta

// A case over one component, at text scale 1 and 2: name the data function of each test `…_data` and return scales().
TestCase {
    id: testCase

    when: windowShown
    visible: true

    function scales(): var {
        return [{ tag: "text 100 %", scale: 1 }, { tag: "text 200 %", scale: 2 }];
    }
    function at(scale: real): void {
        Theme.scale = scale;
        wait(50); // the rows find their new places
    }
    // Through what is painted: delegates are nobody's children otherwise.
    function under(item: Item, name: string): Item {
        if (item.objectName === name)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = under(item.children[i], name);
            if (found)
                return found;
        }
        return null;
    }
    function press(item: Item, key: int): void {
        item.forceActiveFocus(Qt.TabFocusReason);
        verify(item.activeFocus, item.objectName + " takes the focus");
        keyClick(key);
    }
    function cleanup(): void {
        Theme.scale = 1;
    }
}

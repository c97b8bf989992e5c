import QtQuick
import QtQuick.Templates as T
import QtTest
import Lykta
import Lykta.Ui
import Lykta.Bench

Item {
    id: root

    width: 360
    height: 740

    Navigator {
        id: navigator
        app: Bench.app
        stack: stack
    }
    T.StackView {
        id: stack
        anchors.fill: parent
        initialItem: Item {}
    }

    TestCase {
        id: suite

        name: "WalkPages"
        when: windowShown

        function item(name: string): Item {
            let found = null;
            tryVerify(() => (found = Bench.find(root, name)) !== null, 5000, "no visible " + name);
            return found;
        }
        function tap(name: string): void {
            const control = item(name);
            tryVerify(() => !stack.busy);
            mouseClick(control);
        }
        function openWalk(): void {
            navigator.openWalk(Bench.walk);
            item("walkPage");
            if (Bench.find(root, "startWalkButton"))
                tap("startWalkButton");
            item("observeButton");
        }

        function init(): void {
            Theme.name = "dark";
            Theme.scale = 1;
            Bench.stand(57.1870, 14.0478, 6);
        }
        function cleanup(): void {
            stack.clear();
            stack.push(Qt.createComponent("data:text/plain,import QtQuick;Item{}"));
        }

        function test_threeTaps(): void {
            openWalk();
            const before = Bench.observations().length;
            tap("observeButton");
            item("capturePage").takeFile(Bench.picture()); // the shutter, where there is a camera
            item("observationQuickPage");
            tap("categoryTile.underpass");
            tryVerify(() => Bench.observations().length === before + 1);
            const saved = Bench.observations()[0];
            compare(saved.category, 13);
            compare(saved.severity, 2);
            compare(saved.photos, 1);
            compare(saved.source, 1);
            tryVerify(() => !Bench.find(root, "observationQuickPage"));
            item("walkPage");
            compare(item("savedToast").text, "Sparad: Gångtunnel, otrygg 2");

            tap("toastSecond"); // Ångra
            compare(Bench.observations().length, before);
            compare(item("undoToast").text, "Borttagen: Gångtunnel");
        }
        function test_chosenFeelingIsSaved(): void {
            openWalk();
            tap("observeButton");
            tap("withoutPhotoButton");
            tap("feeling.4");
            tap("categoryTile.lighting");
            tryVerify(() => !Bench.find(root, "observationQuickPage"));
            compare(Bench.observations()[0].severity, 4);
            compare(Bench.observations()[0].photos, 0);
        }
        function test_unreadablePictureIsSaidAndFormKept(): void {
            openWalk();
            tap("observeButton");
            item("capturePage").takeFile(Bench.brokenPicture());
            verify(item("problemBanner").text.startsWith("Bilden går inte att läsa."));
            tap("writeMoreButton");
            const note = item("noteField");
            mouseClick(note);
            keyClick("h");
            keyClick("e");
            keyClick("j");
            compare(note.text, "hej");
            tryVerify(() => Bench.hasDraft());
            tap("backButton");
            tap("backButton");
            item("walkPage");
            verify(Bench.hasDraft());

            tap("observeButton"); // comes back to what was begun
            item("observationQuickPage");
            tap("writeMoreButton");
            compare(item("noteField").text, "hej");
            tap("categoryTile.graffiti");
            tap("saveButton");
            tryVerify(() => !Bench.hasDraft());
            item("walkPage");
            verify(!Bench.find(root, "observationQuickPage"));
            compare(Bench.observations()[0].note, "hej");
        }
        function test_pinIsMovedOnTheMap(): void {
            openWalk();
            tap("observeButton");
            tap("withoutPhotoButton");
            tap("movePinButton");
            const map = item("mapItem");
            mouseClick(map, map.width / 2 + 60, map.height / 2 - 140);
            verify(item("pinWords").text.startsWith("Nålen flyttad"));
            tap("pinDone");
            tap("categoryTile.lighting");
            tryVerify(() => !Bench.find(root, "observationQuickPage"));
            compare(Bench.observations()[0].source, 2);
        }
        function test_listAndDetail(): void {
            openWalk();
            tap("observeButton");
            tap("withoutPhotoButton");
            tap("categoryTile.lighting");
            tryVerify(() => !Bench.find(root, "observationQuickPage"));
            tap("listButton");
            item("observationListPage");
            tap("observationCard.0");
            item("observationDetailPage");
            const before = Bench.observations().length;
            tap("removeButton");
            compare(Bench.observations().length, before - 1);
            tap("goneBanner.action");
            compare(Bench.observations().length, before);
            tap("changeButton");
            compare(item("observationFormPage").title, "Belysning");
            tap("feeling.safe");
            tap("saveButton");
            item("observationDetailPage");
            compare(Bench.observations()[0].polarity, 2);
        }
        function test_presence(): void {
            navigator.openPresence();
            tap("checkInButton");
            verify(Bench.presenceRuns());
            Bench.wait(60);
            compare(item("dosageWords").text, "9 min kvar till dosen");
            tap("checkOutButton");
            verify(!Bench.presenceRuns());
            item("visit.0");
        }
        // Every page, narrow and wide, small and large text: what can be pressed is large enough and says what it is.
        function test_controls_data(): var {
            const looks = [];
            for (const size of [[360, 740], [740, 360], [1180, 820]])
                for (const scale of [1, 2])
                    looks.push({ tag: size[0] + "x" + size[1] + " text " + scale, width: size[0], height: size[1], scale: scale });
            return looks;
        }
        function test_controls(look): void {
            root.width = look.width;
            root.height = look.height;
            Theme.scale = look.scale;
            openWalk();
            check("WalkPage");
            tap("observeButton");
            check("CapturePage");
            tap("withoutPhotoButton");
            check("ObservationQuickPage");
            tap("writeMoreButton");
            check("ObservationFormPage");
            stack.clear();
            navigator.openList(Bench.walk);
            check("ObservationListPage");
            navigator.openPresence();
            check("PresencePage");
            root.width = 360;
            root.height = 740;
        }
        function check(page: string): void {
            wait(50);
            const controls = Bench.controls(root);
            verify(controls.length > 1, page);
            for (const control of controls) {
                const where = page + ": " + control.name + " «" + control.label + "»";
                verify(control.name !== "", where + " has a name to find it by");
                verify(control.label !== "", where + " says what it is");
                verify(control.role !== 0, where + " has a role");
                verify(control.height >= 44, where + " is high enough, " + control.height); // the status line is 44
                verify(control.width >= 47.9, where + " is wide enough, " + control.width);
            }
        }
    }
}

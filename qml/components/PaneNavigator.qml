import QtQuick
import Lykta.Ui
import Lykta

// The ways inside the list pane of a wide screen; what is no part of the walk opens over everything.
Navigator {
    id: ways

    required property Navigator outer

    inPane: true

    function home(): void {
        outer.home();
    }
    function openSync(): void {
        outer.openSync();
    }
    function openDanger(): void {
        outer.openDanger();
    }
    function openSettings(): void {
        outer.openSettings();
    }
    function openFollowUpStart(walk: string): void {
        outer.openFollowUpStart(walk);
    }
    function openWalk(walk: string): void {
        stack.pop(null);
    }
}

import QtQuick
import QtQuick.Templates as T
import Lykta
import Lykta.Ui

// The ways between pages. Pages are named by their files in qml/pages; each gets `app`, `nav` and its own properties.
QtObject {
    id: nav

    required property App app
    required property T.StackView stack
    property bool inPane: false // beside the map of a wide walk, which has the lamp and 112 already

    function open(page: string, properties: var): void {
        const all = Object.assign({ app: nav.app, nav: nav }, properties);
        stack.push(Qt.resolvedUrl("../pages/" + page + ".qml"), all);
    }
    /// The page that is left does not come back.
    function replace(page: string, properties: var): void {
        const all = Object.assign({ app: nav.app, nav: nav }, properties);
        stack.replace(stack.currentItem, Qt.resolvedUrl("../pages/" + page + ".qml"), all);
    }
    function back(): void {
        if (stack.depth > 1)
            stack.pop();
    }
    function home(): void {
        stack.pop(null);
    }

    function openHome(): void {
        if (stack.depth === 0)
            open("HomePage", {});
        else
            home();
    }
    function openJoin(): void {
        open("JoinPage", {});
    }
    function openSync(): void {
        open("SyncPage", {});
    }
    function openSettings(): void {
        open("SettingsPage", {});
    }
    function openMaps(): void {
        open("MapsPage", {});
    }
    function openDanger(): void {
        open("DangerPage", {});
    }
    function openPresence(): void {
        open("PresencePage", {});
    }
    function openWalk(walk: string): void {
        open("WalkPage", { walk: walk });
    }
    /// Of a walk that is there, or («») of a new one.
    function openPlan(walk: string): void {
        open("PlanWalkPage", { walk: walk });
    }
    function openInvite(walk: string): void {
        open("InvitePage", { walk: walk });
    }
    function openParticipants(walk: string): void {
        open("ParticipantsPage", { walk: walk });
    }
    function openGroups(walk: string): void {
        open("GroupsPage", { walk: walk });
    }
    function openCapture(walk: string): void {
        open("CapturePage", { walk: walk });
    }
    function openQuick(walk: string): void {
        replace("ObservationQuickPage", { walk: walk });
    }
    function openForm(walk: string, observation: string): void {
        open("ObservationFormPage", { walk: walk, observation: observation });
    }
    function openList(walk: string): void {
        open("ObservationListPage", { walk: walk });
    }
    function openProtocol(walk: string): void {
        open("ProtocolPage", { walk: walk });
    }
    function openChecklist(walk: string, stop: string): void {
        open("StopChecklistPage", { walk: walk, stop: stop });
    }
    function openFollowUpStart(walk: string): void {
        open("FollowUpStartPage", { walk: walk });
    }
    function openFollowUps(walk: string): void {
        open("FollowUpListPage", { walk: walk });
    }
    function openFollowUp(followUp: string): void {
        open("FollowUpPage", { followUp: followUp });
    }
    function openFollowUpCamera(form: FollowUpForm): void {
        open("FollowUpCameraPage", { form: form });
    }
    function openRescue(): void {
        open("RescuePage", {});
    }
    function openObservation(observation: string): void {
        open("ObservationDetailPage", { observation: observation });
    }
}

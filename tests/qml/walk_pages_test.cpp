// The pages of a walk before, on and after it, in every size, text size and language, by the rules of inspection.h.
#include "capture/walk_groups.h"
#include "platform/qr/qr.h"
#include "qml/inspected_pages.h"
#include "ui/ui_text.h"
#include "ui/walk/running_walk.h"

#include <QFile>
#include <QUrl>

using namespace lykta;
using namespace lykta::test;

TEST_CASE("the pages of a walk can be read and pressed by everybody")
{
    Pages pages;
    pages.stage.open("openWalk", {ui::toQt(pages.evening.walk.id)});
    pages.inspect("a planned walk");
    pages.hand().tap("startWalkButton");
    pages.evening.walkOn();
    pages.inspect("a running walk");
    pages.hand().tap("stopsButton");
    pages.inspect("its stops");
    pages.hand().tap("stopRow.3");
    pages.hand().await("stopChecklistPage");
    pages.stage.awaitRest();
    pages.hand().tap("answer.0.2");
    pages.inspect("a stop's checklist");
    pages.escape();
    pages.hand().tap("topAction");
    pages.inspect("its menu");
    pages.escape();
    pages.hand().tap("listButton");
    pages.inspect("its list");
    pages.hand().tap("filterButton");
    pages.hand().rest(250);
    pages.inspect("the list's filters");
    pages.hand().tap("filterDone");
    pages.hand().tap("mapButton");
    pages.hand().await("observationMapPage");
    pages.stage.awaitRest();
    pages.inspect("the list on the map");
    pages.hand().tap("mapFilter");
    pages.hand().rest(250);
    pages.inspect("the map's filters");
    pages.escape();
    pages.hand().tap("listViewButton");
    pages.hand().tap("observationCard.1");
    pages.inspect("an observation");
}

TEST_CASE("the pages of a walk in groups can be read and pressed by everybody")
{
    Pages pages;
    const QString walk = ui::toQt(pages.evening.walk.id);
    pages.phone.store->setSetting("central.role", "leader");
    pages.become(true);
    pages.stage.open("openWalk", {walk});
    pages.hand().tap("startWalkButton");
    pages.hand().tap("topAction");
    pages.inspect("the menu of a walk that can be divided");
    pages.hand().tap("divideInThree");
    pages.hand().rest(250);
    pages.inspect("a walk in groups");
    pages.hand().tap("groupsButton");
    pages.hand().await("groupsPage");
    pages.stage.awaitRest();
    pages.inspect("its groups");
    pages.hand().tap("groupStop.2");
    pages.hand().rest(250);
    pages.inspect("a stop that is given away");
    pages.hand().tap("groupSheet.3");
    pages.hand().rest(250);
    pages.hand().tap("ownGroup.2");
    pages.inspect("the second group");
    pages.hand().tap("meetAgainButton");
    pages.stage.awaitRest();
    pages.hand().tap("topAction");
    pages.hand().tap("divideInTwo");
    capture::joinGroup(*pages.phone.store, pages.phone.store.clock, pages.evening.walk.id, 0);
    ui::RunningWalk::of(*pages.phone.app).regrouped();
    pages.hand().await("joinGroup.2");
    pages.inspect("a walk that asks for the group");
    pages.hand().tap("joinGroup.2");
    pages.hand().await("groupsButton");
    pages.hand().tap("topAction");
    pages.inspect("the menu of a walk in groups");
}

TEST_CASE("the pages of a plan can be read and pressed by everybody")
{
    Pages pages;
    const QString walk = ui::toQt(pages.evening.walk.id);
    pages.phone.store->setSetting("central.role", "coordinator");
    pages.become(true);
    pages.inspect("a leader's Home");
    pages.stage.open("openPlan", {walk});
    pages.inspect("a plan");
    pages.hand().tap("plannedStop.2");
    pages.hand().rest(250);
    pages.inspect("a stop of it");
    pages.hand().tap("stopRemove");
    pages.hand().await("toastSecond");
    pages.inspect("a stop that was removed"); // longer than it can be had back
    pages.hand().tap("planDraw");
    pages.hand().await("planRoutePage");
    pages.stage.awaitRest();
    pages.hand().tap("planMode.line");
    pages.hand().tap("planAddMiddle");
    pages.inspect("its map");
    pages.escape();
    pages.hand().tap("planQuestions");
    pages.hand().await("planQuestionsPage");
    pages.stage.awaitRest();
    pages.hand().tap("planQuestionAsked.1");
    pages.inspect("its questions");
    pages.hand().tap("planQuestionsShare");
    pages.hand().rest(250);
    pages.inspect("its questions, shared");
    pages.hand().tap("planQuestionAdd");
    pages.hand().rest(250);
    pages.inspect("a new question");
    pages.escape();
    pages.escape();
    pages.stage.home();
    pages.stage.open("openPlan", {walk});
    pages.inspect("a plan that was begun");
}

TEST_CASE("an invitation and the participants can be read and pressed by everybody")
{
    Pages pages;
    const QString walk = ui::toQt(pages.evening.walk.id);
    pages.stage.open("openInvite", {walk});
    pages.inspect("an invitation that is fetched");
    pages.phone.sync.code({sync::InviteFailure::Unreachable, {}, {}});
    pages.inspect("an invitation without a network");
    pages.hand().tap("inviteRenew");
    const auto expires = static_cast<std::uint64_t>(pages.phone.store.clock.now().ms + 86'400'000);
    pages.phone.sync.code(
        {sync::InviteFailure::None,
         sync::WalkInvitation{
             {"https://lykta.varnamo.se", "7H2K9QXM4TRB8WDC5VNE3JYA6P", "q83vEg=="}, "K7M4QD", expires, 12},
         {}});
    pages.hand().await("inviteQr");
    pages.inspect("an invitation");
    pages.hand().tap("inviteRole.leader");
    pages.inspect("another leader's invitation that is fetched");
    pages.hand().tap("inviteRole.participant");
    for (const char* theme : {"light", "dark", "night"}) {
        pages.stage.look({"", theme});
        pages.hand().rest(100);
        const QImage seen = pages.stage.window().grabWindow().convertToFormat(QImage::Format_Grayscale8);
        INFO(theme);
        const auto read = platform::readQr(
            {seen.constBits(), seen.width(), seen.height(), static_cast<std::size_t>(seen.bytesPerLine())});
        CHECK(read.value_or("nothing") == pages.hand().await("inviteQr").property("text").toString().toStdString());
    }
    pages.stage.home();
    pages.stage.open("openParticipants", {walk});
    pages.hand().tap("age.2.more");
    pages.inspect("the participants");
}

TEST_CASE("the pages of a follow-up walk can be read and pressed by everybody")
{
    Pages pages;
    auto& hand = pages.hand();
    pages.phone.store->setSetting("central.role", "leader");
    pages.stage.open("openFollowUpStart", {ui::toQt(pages.evening.walk.id)});
    pages.inspect("a follow-up walk is made");
    hand.tap("followUpCarried.2");
    hand.tap("followUpMake");
    hand.await("walkPage");
    pages.stage.awaitRest();
    pages.evening.stand();
    pages.inspect("a planned follow-up walk");
    hand.tap("followUpsButton");
    hand.await("followUpListPage");
    pages.stage.awaitRest();
    pages.inspect("what it asks about");
    hand.tap("followUpRow.1");
    hand.await("followUpPage");
    pages.stage.awaitRest();
    hand.tap("followUpResult.1");
    pages.inspect("one that is answered");
    hand.tap("followUpCamera");
    hand.await("followUpCameraPage");
    pages.stage.awaitRest();
    pages.inspect("its camera page");
    QMetaObject::invokeMethod(&hand.await("followUpCameraPage"), "takeFile",
                              Q_ARG(QUrl, QUrl::fromLocalFile(pages.evening.picture())));
    hand.await("keepFollowUpPhoto");
    pages.stage.awaitRest();
    pages.inspect("a new photo beside the old one");
    hand.tap("keepFollowUpPhoto");
    hand.await("removeFollowUpPhoto.0");
    pages.inspect("a pair of photos");
}

TEST_CASE("the protocol's page can be read and pressed by everybody")
{
    Pages pages;
    pages.stage.open("openProtocol", {ui::toQt(pages.evening.walk.id)});
    pages.inspect("Protocol");
    auto& maker = *pages.hand().await("protocolPage").findChild<QObject*>("protocolMaker");
    const TemporaryFolder documents;
    const QString folder = ui::toQt(documents.path().string()) + "/Lykta";
    maker.setProperty("folder", folder);
    pages.hand().tap("protocolMake");
    pages.hand().until([&] { return !maker.property("fileName").toString().isEmpty(); }, "the protocol", 60'000);
    pages.inspect("Protocol with its file");
    QFile obstacle(folder + "/none");
    REQUIRE(obstacle.open(QIODevice::WriteOnly));
    maker.setProperty("folder", folder + "/none");
    pages.hand().tap("protocolMake");
    pages.hand().await("protocolProblem");
    pages.inspect("Protocol that could not be saved");
}

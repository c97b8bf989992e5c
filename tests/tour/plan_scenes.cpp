#include "store/store.h"
#include "tour/album.h"
#include "ui/ui_text.h"

namespace lykta::test {

namespace {

constexpr int wideWidth = 900; // from here on the map stands beside the plan

void scroll(QQuickItem& page, double part)
{
    auto* flickable = page.property("flickable").value<QObject*>();
    const double room = flickable->property("contentHeight").toDouble() - flickable->property("height").toDouble();
    flickable->setProperty("contentY", std::max(0.0, room) * part);
}

void tourQuestions(Album& album, Stage& stage)
{
    auto& hand = stage.hand();
    hand.tap("planQuestions");
    hand.await("planQuestionsPage");
    stage.awaitRest();
    hand.tap("planQuestionAsked.3");
    album.picture("plan-questions");
    auto& page = hand.await("planQuestionsPage");
    scroll(page, 1);
    album.picture("plan-questions-share");
    scroll(page, 0);
    hand.tap("planQuestion.1");
    hand.rest(250);
    album.picture("plan-question");
    hand.key(Qt::Key_Escape);
    hand.rest(250);
    hand.key(Qt::Key_Escape);
    stage.awaitRest();
}

void tourMap(Album& album, Stage& stage, bool wide)
{
    auto& hand = stage.hand();
    if (!wide) {
        hand.tap("planDraw");
        hand.await("planRoutePage");
        stage.awaitRest();
    }
    album.picture("plan-map");
    hand.tap("planMode.line");
    for (int point = 0; point < 3; ++point) {
        hand.tap("planAddMiddle");
        QMetaObject::invokeMethod(&hand.await("mapItem"), "panBy", Q_ARG(double, point == 0 ? -90 : 60),
                                  Q_ARG(double, point == 0 ? 40 : 90));
        hand.rest(300);
    }
    album.picture("plan-line");
    for (int point = 0; point < 3; ++point)
        hand.tap("planUndo");
    if (!wide) {
        hand.key(Qt::Key_Escape);
        stage.awaitRest();
    }
}

void tourInvite(Album& album, Stage& stage, Phone& phone, const QString& walk)
{
    stage.open("openInvite", {walk});
    phone.sync.code({sync::InviteFailure::Unreachable, {}, {}});
    album.picture("invite-no-network");
    stage.hand().tap("inviteRenew");
    phone.sync.code({sync::InviteFailure::None,
                     sync::WalkInvitation{{"https://lykta.varnamo.se", "7H2K9QXM4TRB8WDC5VNE3JYA6P",
                                           "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="},
                                          "K7M4QD",
                                          static_cast<std::uint64_t>(phone.store.clock.now().ms + 6 * 86'400'000LL),
                                          12},
                     {}});
    album.picture("invite");
    stage.hand().tap("inviteRole.leader");
    album.picture("invite-leader");
    phone.store->setSetting("invite." + walk.toStdString(), "");
    stage.home();
}

} // namespace

void tourPlan(Album& album, Stage& stage, Phone& phone, Evening& evening, const Look& look)
{
    auto& hand = stage.hand();
    const bool wide = look.size.width() >= wideWidth;
    const QString walk = ui::toQt(evening.walk.id);
    phone.store->setSetting("central.role", "coordinator");
    phone.sync.become(true, phone.sync.status());
    stage.home();
    scroll(hand.await("homePage"), 1);
    album.picture("home-leader");
    stage.open("openPlan", {walk});
    album.picture("plan");
    auto& page = hand.await("planWalkPage");
    scroll(page, 0.5);
    album.picture("plan-2");
    scroll(page, 1);
    album.picture("plan-3");
    hand.tap("plannedStop.3");
    hand.rest(250);
    album.picture("plan-stop");
    hand.tap("stopDone");
    hand.rest(250);
    tourMap(album, stage, wide);
    tourQuestions(album, stage);
    stage.home();
    phone.store->drafts().drop("plan:" + walk.toStdString());
    tourInvite(album, stage, phone, walk);
    stage.open("openParticipants", {walk});
    for (const char* age : {"age.1.more", "age.2.more", "age.2.more", "age.4.more"})
        hand.tap(age);
    album.picture("participants");
    for (const char* age : {"age.1.less", "age.2.less", "age.2.less", "age.4.less"})
        hand.tap(age);
    stage.home();
    stage.open("openWalk", {walk});
    if (!wide) {
        hand.tap("topAction");
        hand.rest(250);
    }
    album.picture("leader-menu");
    for (const char* way : {"rail.participants", "rail.protocol"})
        if (wide) {
            hand.tap(way);
            stage.awaitRest();
            album.picture(QString::fromLatin1(way).replace('.', '-'));
        }
    stage.home();
    phone.store->setSetting("central.role", "participant");
    phone.sync.become(true, phone.sync.status());
}

} // namespace lykta::test

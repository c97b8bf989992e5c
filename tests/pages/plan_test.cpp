#include "pages/pages.h"
#include "ui/ui_text.h"

#include <QTest>

using namespace lykta;
using namespace lykta::test;

namespace {

/// A finger on the map, at a place between 0 and 1 of its width and height.
QPoint onMap(Pages& pages, double x, double y)
{
    auto& map = pages.hand().await("mapItem");
    return map.mapToScene({map.width() * x, map.height() * y}).toPoint();
}

void tapMap(Pages& pages, double x, double y)
{
    pages.hand().rest(500); // or it is a double tap
    QTest::mouseClick(&pages.stage().window(), Qt::LeftButton, {}, onMap(pages, x, y));
    pages.hand().rest(50);
}

void dragMap(Pages& pages, QPoint from, QPoint to)
{
    auto& window = pages.stage().window();
    pages.hand().rest(500);
    QTest::mousePress(&window, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step) {
        pages.hand().rest(10);
        QTest::mouseMove(&window, from + (to - from) * step / 10);
    }
    QTest::mouseRelease(&window, Qt::LeftButton, {}, to);
    pages.hand().rest(50);
}

std::optional<Walk> walkCalled(Pages& pages, const std::string& title)
{
    for (const auto& [walk, state] : pages.phone.store->walks().all())
        if (walk.title == title)
            return walk;
    return std::nullopt;
}

} // namespace

SCENARIO_METHOD(Pages, "a participant plans no walks")
{
    stage().home();
    CHECK_FALSE(hand().shows("planRow"));
}

SCENARIO_METHOD(Pages, "a leader plans a walk with the fingers alone")
{
    phone.store->setSetting("central.role", "leader");
    phone.sync.become(true, {});
    hand().tap("planRow");
    hand().await("planWalkPage");
    hand().tap("planHour.more");
    hand().tap("planDraw");
    hand().await("planRoutePage");
    stage().awaitRest();
    tapMap(*this, 0.3, 0.3);
    tapMap(*this, 0.6, 0.4);
    tapMap(*this, 0.4, 0.55);
    const auto drafted = [&] { return phone.store->drafts().find("plan:new").value_or(""); };
    hand().until([&] { return drafted().find("Stopp 3") != std::string::npos; }, "three stops in the draft");

    WHEN("a stop is dragged, another taken away and brought back")
    {
        const auto before = drafted();
        dragMap(*this, onMap(*this, 0.6, 0.4), onMap(*this, 0.7, 0.25));
        hand().until([&] { return drafted() != before; }, "the moved stop");
        hand().tap("planUndo");
        hand().until([&] { return drafted() == before; }, "it where it was");
        tapMap(*this, 0.3, 0.3);
        hand().await("stopNameField");
        hand().tap("stopRemove");
        hand().until([&] { return drafted().find("Stopp 1") == std::string::npos; }, "one stop less");
        hand().tap("toastSecond");
        hand().until([&] { return drafted() == before; }, "it again");
    }
    WHEN("the line is drawn by hand, and a point of it taken away")
    {
        hand().tap("planMode.line");
        tapMap(*this, 0.3, 0.3);
        tapMap(*this, 0.5, 0.5);
        tapMap(*this, 0.7, 0.3);
        const auto three = drafted();
        tapMap(*this, 0.5, 0.5);
        hand().tap("planRemovePoint");
        hand().until([&] { return drafted() != three; }, "a point less");
    }
    WHEN("the app is killed")
    {
        killAndStart();
        hand().tap("planRow");
        hand().await("planRestored");
        hand().await("plannedStop.3");
    }
    WHEN("it is saved, and planned on from the walk's menu")
    {
        hand().tap("planRouteDone");
        hand().await("planWalkPage");
        stage().awaitRest();
        hand().tap("planPartner.1");
        hand().tap("planSave");
        hand().await("homePage");
        const auto walk = walkCalled(*this, "Trygghetsvandring Stationsområdet");
        REQUIRE(walk);
        CHECK(walk->partners.size() == 1);
        CHECK(walk->light == LightCondition::DarkLit);
        CHECK(phone.store->stops().ofWalk(walk->id).size() == 3);

        stage().open("openWalk", {ui::toQt(walk->id)});
        hand().tap("topAction");
        hand().tap("editPlanRow");
        hand().await("planWalkPage");
        stage().awaitRest();
        hand().tap("planQuestions");
        hand().await("planQuestionsPage");
        stage().awaitRest();
        hand().tap("planQuestionAsked.0");
        hand().key(Qt::Key_Escape);
        stage().awaitRest();
        hand().tap("planSave");
        hand().await("walkPage");
        CHECK(phone.store->questions().ofWalk(walk->id).size() == 5);
    }
}

SCENARIO_METHOD(Pages, "back leads on after anything that was pressed on the questions' page")
{
    phone.store->setSetting("central.role", "leader");
    stage().open("openPlan", {ui::toQt(evening.walk.id)});
    hand().tap("planQuestions");
    hand().await("planQuestionsPage");
    stage().awaitRest();
    WHEN("a question was switched off")
    {
        hand().tap("planQuestionAsked.1");
    }
    WHEN("the questions were shared")
    {
        hand().tap("planQuestionAsked.1");
        hand().tap("planQuestionsShare");
        hand().until([&] { return phone.store->checklists().newest().has_value(); }, "the version that all share");
        CHECK(phone.store->questions().ofChecklist(phone.store->checklists().newest()->id).size() == 5);
    }
    WHEN("one was put in another place, in its sheet")
    {
        hand().tap("planQuestion.0");
        hand().tap("planQuestionLater");
        hand().tap("planQuestionDone");
        hand().awaitGone("planQuestionDone");
    }
    hand().key(Qt::Key_Escape);
    hand().awaitGone("planQuestionsPage");
    CHECK(hand().shows("planWalkPage"));
}

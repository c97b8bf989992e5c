#include "capture/answer_question.h"
#include "capture/plan_walk.h"
#include "capture/start_walk.h"
#include "domain/checklist.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

namespace {

constexpr const char* key = "plan";

Stop stopAt(const char* name, GeoPoint point)
{
    Stop stop;
    stop.id = Uuid::v7(1'794'000'000'001);
    stop.name = name;
    stop.point = point;
    return stop;
}

ChecklistQuestion asks(const char* text)
{
    ChecklistQuestion question;
    question.id = Uuid::v7(1'794'000'000'002);
    question.text = text;
    return question;
}

WalkPlan aPlan()
{
    WalkPlan plan;
    plan.walk = aWalk();
    plan.walk.partners = {Uuid::v7(5)};
    plan.walk.light = LightCondition::DarkLit;
    plan.stops = {stopAt("Stationen", station), stopAt("Gångtunneln", {57.187, 14.05})};
    plan.questions = {asks("Ser du utgången?"), asks("Hur är det att vänta här?")};
    return plan;
}

std::vector<std::string> namesOf(store::Store& store, const Uuid& walk)
{
    std::vector<std::string> names;
    for (const auto& [stop, state] : store.stops().ofWalk(walk))
        names.push_back(std::to_string(stop.order) + ' ' + stop.name);
    return names;
}

} // namespace

SCENARIO("a walk is planned", "[walk]")
{
    TemporaryStore store;
    store->setSetting("central.role", "leader");
    store->drafts().put(key, "{}");
    auto plan = aPlan();
    const auto id = plan.walk.id;
    planWalk(*store, store.clock, plan, key);

    THEN("walk, stops and questions are there, and the draft is not")
    {
        const auto row = store->walks().find(id);
        REQUIRE(row);
        CHECK(row->walk == id);
        CHECK(row->title == plan.walk.title);
        CHECK(row->partners == plan.walk.partners);
        CHECK(row->light == LightCondition::DarkLit);
        CHECK(row->status == WalkStatus::Planned);
        CHECK(namesOf(*store, id) == std::vector<std::string>{"1 Stationen", "2 Gångtunneln"});
        CHECK(store->questions().ofWalk(id).size() == 2);
        CHECK_FALSE(store->drafts().find(key));
    }
    THEN("whoever made it leads it, before central has said so")
    {
        CHECK(mayLead(*store, id));
        store->setSetting("central.role", "participant");
        CHECK_FALSE(mayLead(*store, id));
    }
    THEN("saving it again saves nothing new")
    {
        planWalk(*store, store.clock, plan, key);
        CHECK(store->walks().all().size() == 1);
        CHECK(store->stops().ofWalk(id).size() == 2);
        CHECK(store->questions().ofWalk(id).size() == 2);
    }
    WHEN("it is planned on: stops change places, one goes, one comes")
    {
        auto again = *planOf(*store, id);
        CHECK(again.stops.size() == 2);
        again.stops[0] = stopAt("Torget", {57.188, 14.05});
        again.walk.title = "Centrum och torget";
        std::swap(again.stops[0], again.stops[1]);
        planWalk(*store, store.clock, again, key);
        CHECK(namesOf(*store, id) == std::vector<std::string>{"1 Gångtunneln", "2 Torget"});
        CHECK(store->stops().find(plan.stops[0].id)->gone);
        CHECK(store->walks().find(id)->title == "Centrum och torget");
    }
    WHEN("meanwhile it was started, a stop visited, and another leader added one")
    {
        auto again = *planOf(*store, id);
        startWalk(*store, store.clock, id);
        const auto visited = store->stops().open(plan.stops[0].id);
        auto row = visited->row;
        row.visitedAt = store.clock.now();
        store->door().commit([&](store::Writer& writer) { writer.update(*visited, row); });
        auto theirs = stopAt("Parken", {57.189, 14.05});
        theirs.walk = id;
        theirs.order = 3;
        save(*store, theirs);

        again.walk.purpose = "Höstens mörker";
        planWalk(*store, store.clock, again, key);
        THEN("that stays, and the plan is saved beside it")
        {
            CHECK(store->walks().find(id)->status == WalkStatus::Running);
            CHECK(store->walks().find(id)->purpose == "Höstens mörker");
            CHECK(store->stops().find(plan.stops[0].id)->visitedAt == store.clock.now());
            CHECK(store->stops().ofWalk(id).size() == 3);
        }
    }
    WHEN("a question is worded anew")
    {
        auto again = *planOf(*store, id);
        const auto worded = again.questions[0].id;
        again.questions[0].text = "Ser du utgången härifrån?";
        THEN("it is the same question while nobody has answered it")
        {
            planWalk(*store, store.clock, again, key);
            CHECK(store->questions().find(worded)->text == "Ser du utgången härifrån?");
        }
        THEN("it is a new one, made from the old, where somebody has")
        {
            answerQuestion(*store, store.clock, {id, plan.stops[0].id, worded, Answer::Score2, ""});
            planWalk(*store, store.clock, again, key);
            CHECK(store->questions().find(worded)->gone);
            const auto asked = store->questions().ofWalk(id);
            REQUIRE(asked.size() == 2);
            CHECK(asked[0].text == "Ser du utgången härifrån?");
            CHECK(asked[0].origin == worded);
            CHECK(asked[0].id != worded);
        }
    }
    WHEN("all its questions are taken away")
    {
        auto again = *planOf(*store, id);
        again.questions.clear();
        planWalk(*store, store.clock, again, key);
        CHECK(questionsAt(store->questions().ofWalk(id), plan.stops[0].id).size() == seededQuestions().size());
    }
}

TEST_CASE("leaders and coordinators may plan, others may not", "[walk]")
{
    TemporaryStore store;
    for (const auto& [role, may] :
         {std::pair{"leader", true}, {"coordinator", true}, {"participant", false}, {"officer", false}, {"", false}}) {
        store->setSetting("central.role", role);
        CHECK(mayPlan(*store) == may);
    }
    CHECK_FALSE(planOf(*store, Uuid::v7(4)));
}

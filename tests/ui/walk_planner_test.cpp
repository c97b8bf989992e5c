#include "domain/checklist.h"
#include "phone.h"
#include "support/catch2.h"
#include "ui/plan/plan_draft.h"
#include "ui/plan/walk_planner.h"
#include "ui/ui_text.h"

#include <QDateTime>

using namespace lykta;
using namespace lykta::test;
using ui::WalkPlanner;

namespace {

struct Leader
{
    Leader()
    {
        phone.store->setSetting("central.role", "leader");
        area.id = Uuid::v7(1);
        area.sensitivity = Sensitivity::Open;
        area.name = "Stationsområdet";
        area.kind = PlaceKind::StationArea;
        area.geometry.centre = station;
        area.geometry.radiusMetres = 150;
        save(*phone.store, area);
        municipality.id = Uuid::v7(2);
        municipality.sensitivity = Sensitivity::Open;
        municipality.name = "Värnamo kommun";
        save(*phone.store, municipality);
    }
    std::unique_ptr<WalkPlanner> planner(const Uuid& walk = {})
    {
        return opened<WalkPlanner>(phone, {{"walkId", ui::toQt(walk)}});
    }
    QString idOf(const QVariantList& list, int at) const { return list[at].toMap()["id"].toString(); }

    Phone phone;
    Place area;
    Organisation municipality;
};

} // namespace

SCENARIO_METHOD(Leader, "a walk is planned without a keyboard")
{
    auto planner = this->planner();
    CHECK(planner->placeName().toStdString() == "Stationsområdet");
    CHECK(planner->proposedTitle().toStdString() == "Trygghetsvandring Stationsområdet");
    CHECK(planner->hourWords().toStdString() == "18");
    CHECK(planner->minuteWords().toStdString() == "30");
    CHECK(planner->timeProblem().isEmpty());

    WHEN("day and hour are stepped")
    {
        const QString day = planner->dayWords();
        planner->shiftDays(2);
        CHECK(planner->dayWords() != day);
        planner->shiftMinutes(-60);
        planner->shiftMinutes(45);
        CHECK(planner->hourWords().toStdString() == "18");
        CHECK(planner->minuteWords().toStdString() == "15");
        THEN("the minutes stay within the day")
        {
            const QString chosen = planner->dayWords();
            planner->shiftMinutes(6 * 60);
            CHECK(planner->hourWords().toStdString() == "00");
            CHECK(planner->dayWords() == chosen);
        }
        THEN("a time that is past is said to be")
        {
            planner->shiftDays(-30);
            CHECK_FALSE(planner->timeProblem().isEmpty());
        }
    }
    WHEN("the hour is moved from night into day")
    {
        CHECK(planner->lightWords().toStdString() == "Mörker, tänd belysning");
        CHECK(planner->dark());
        CHECK(planner->sunWords().toStdString().find("Solen har gått ner 1") == 0);
        planner->shiftMinutes(-6 * 60);
        CHECK(planner->lightWords().toStdString() == "Dagsljus");
        CHECK(planner->sunWords().toStdString().find("Solen går ner 1") == 0);
    }
    WHEN("stops are drawn, a partner asked, and it is saved")
    {
        planner->addStop(57.186, 14.047);
        const QString second = planner->addStop(57.187, 14.048);
        planner->renameStop(second, " Gångtunneln ");
        planner->togglePartner(ui::toQt(municipality.id));
        CHECK(planner->routeWords().toStdString().find("2 stopp · 1") == 0);
        REQUIRE(planner->save());
        THEN("the rows are there and the draft is gone")
        {
            const auto walks = phone.store->walks().all();
            REQUIRE(walks.size() == 1);
            const Walk& walk = walks.front().row;
            CHECK(walk.title == "Trygghetsvandring Stationsområdet");
            CHECK(walk.place == area.id);
            CHECK(walk.light == LightCondition::DarkLit);
            CHECK(walk.route.size() == 2);
            CHECK(walk.partners == std::vector<Uuid>{municipality.id});
            const QDateTime start = QDateTime::fromMSecsSinceEpoch(walk.plannedStart.ms);
            CHECK(start.time() == QTime(18, 30));
            CHECK(walk.plannedStart.offsetMinutes == start.offsetFromUtc() / 60);
            const auto stops = phone.store->stops().ofWalk(walk.id);
            REQUIRE(stops.size() == 2);
            CHECK(stops[0].row.name == "Stopp 1");
            CHECK(stops[1].row.name == "Gångtunneln");
            CHECK(phone.store->questions().ofWalk(walk.id).empty());
            CHECK(phone.store->drafts().keys().empty());

            auto again = this->planner(walk.id);
            CHECK(again->editing());
            CHECK(again->stops().size() == 2);
            again->removeStop(idOf(again->stops(), 0));
            again->shiftDays(1);
            REQUIRE(again->save());
            CHECK(phone.store->stops().ofWalk(walk.id).size() == 1);
            CHECK(phone.store->walks().find(walk.id)->plannedStart > walk.plannedStart);
        }
    }
    WHEN("the app is killed in the middle of it")
    {
        planner->setTitle("Kring skolan ");
        planner->addStop(57.186, 14.047);
        planner->addStop(57.187, 14.048);
        planner->addPoint(57.1865, 14.0475);
        planner->shiftDays(3);
        planner->addQuestion("Vågar du vänta här?", false);
        const QString day = planner->dayWords();
        planner.reset();
        phone.kill();
        phone.start();
        THEN("the same plan is there again, also what was drawn")
        {
            auto again = this->planner();
            CHECK(again->restored());
            CHECK(again->title().toStdString() == "Kring skolan ");
            CHECK(again->stops().size() == 2);
            CHECK(again->drawnPoints().size() == 1);
            CHECK(again->dayWords() == day);
            CHECK(again->askedCount() == 7);
            again->discard();
            CHECK_FALSE(again->restored());
            CHECK(again->stops().isEmpty());
            CHECK(phone.store->walks().all().empty());
        }
    }
    WHEN("the draft cannot be read")
    {
        phone.store->drafts().put(ui::planDraftKey({}), "{broken");
        CHECK_FALSE(this->planner()->restored());
    }
}

SCENARIO_METHOD(Leader, "the questions of a walk are its own once they are changed")
{
    auto planner = this->planner();
    const int seeded = static_cast<int>(seededQuestions().size());
    CHECK(planner->questions().size() == seeded);
    CHECK(planner->questionsWords().toStdString() == "Lyktas frågor, version 1");
    CHECK_FALSE(planner->ownQuestions());

    WHEN("one is switched off and on again")
    {
        const QString first = idOf(planner->questions(), 0);
        planner->askQuestion(first, false);
        CHECK(planner->askedCount() == seeded - 1);
        REQUIRE(planner->questions().size() == seeded);
        CHECK_FALSE(planner->questions().last().toMap()["asked"].toBool());
        CHECK(planner->ownQuestions());
        planner->askQuestion(first, true);
        CHECK(planner->askedCount() == seeded); // at the end now: an order of its own
        CHECK(planner->ownQuestions());
        for (int i = 1; i < seeded; ++i)
            planner->shiftQuestion(first, -1);
        CHECK_FALSE(planner->ownQuestions());
    }
    WHEN("all are switched off")
    {
        while (planner->askedCount() > 1)
            planner->askQuestion(idOf(planner->questions(), 0), false);
        planner->askQuestion(idOf(planner->questions(), 0), false);
        CHECK(planner->askedCount() == 1); // no walk asks nothing
    }
    WHEN("one is worded anew, one added, and the walk saved")
    {
        planner->rewordQuestion(idOf(planner->questions(), 1), "Ser du runt hörnet?");
        planner->addQuestion("Hur är det att vänta här?", true);
        CHECK(planner->questionsWords().toStdString() == "7 egna frågor, utgår från Lyktas version 1");
        planner->addStop(57.186, 14.047);
        REQUIRE(planner->save());
        const auto walk = phone.store->walks().all().front().row.id;
        const auto asked = phone.store->questions().ofWalk(walk);
        REQUIRE(asked.size() == 7);
        CHECK(asked[0].origin == seededQuestions()[0].id);
        CHECK(asked[1].text == "Ser du runt hörnet?");
        CHECK(asked[1].english.empty());
        CHECK(asked[1].origin == seededQuestions()[1].id);
        CHECK_FALSE(asked[6].origin);
        CHECK(asked[6].kind == QuestionKind::Score);
        THEN("they can be Lykta's again")
        {
            auto again = this->planner(walk);
            again->resetQuestions();
            REQUIRE(again->save());
            CHECK(phone.store->questions().ofWalk(walk).empty());
        }
    }
}

SCENARIO_METHOD(Leader, "questions are shared with all leaders, and a walk keeps the version that it was planned with")
{
    auto planner = this->planner();
    CHECK(planner->questionsWords().toStdString() == "Lyktas frågor, version 1");
    CHECK(planner->newerWords().isEmpty());
    planner->addQuestion("Hörs tåget?", false);
    CHECK(planner->ownQuestions());
    planner->shareQuestions();
    CHECK_FALSE(planner->ownQuestions());
    CHECK(planner->questionsWords().toStdString() == "Ledarnas frågor, version 1");
    REQUIRE(planner->save());
    const Walk first = phone.store->walks().all().front().row;
    CHECK(phone.store->questions().ofWalk(first.id).size() == seededQuestions().size() + 1);

    WHEN("the next walk is planned")
    {
        auto next = this->planner();
        THEN("it asks them without anybody's doing, and the walk has rows of its own for its participants")
        {
            CHECK(next->questionsWords().toStdString() == "Ledarnas frågor, version 1");
            CHECK_FALSE(next->ownQuestions());
            REQUIRE(next->save());
            for (const auto& listed : phone.store->walks().all()) {
                const auto own = phone.store->questions().ofWalk(listed.row.id);
                REQUIRE(own.size() == seededQuestions().size() + 1);
                CHECK(own.back().text == "Hörs tåget?");
                CHECK(own.back().sensitivity == Sensitivity::Walk);
                CHECK_FALSE(own.back().checklist);
                CHECK(listed.row.checklist == first.checklist);
            }
        }
        AND_WHEN("it words one anew and shares that")
        {
            next->rewordQuestion(idOf(next->questions(), 0), "Lyser lamporna?");
            CHECK(next->questionsWords().toStdString() == "7 egna frågor, utgår från ledarnas version 1");
            next->resetQuestions();
            CHECK_FALSE(next->ownQuestions());
            next->rewordQuestion(idOf(next->questions(), 0), "Lyser lamporna?");
            next->shareQuestions();
            CHECK(next->questionsWords().toStdString() == "Ledarnas frågor, version 2");
            THEN("the walk that is planned keeps its version, until its leader takes the new one")
            {
                auto old = this->planner(first.id);
                CHECK(old->questionsWords().toStdString() == "Ledarnas frågor, version 1");
                CHECK(old->questions()[0].toMap()["text"].toString().toStdString() == "Hur är belysningen?");
                CHECK(old->newerWords().toStdString() == "Ledarnas frågor finns i version 2.");
                old->takeNewest();
                CHECK(old->newerWords().isEmpty());
                REQUIRE(old->save());
                CHECK(phone.store->questions().ofWalk(first.id)[0].text == "Lyser lamporna?");
                CHECK(phone.store->questions().ofWalk(first.id).size() == seededQuestions().size() + 1);
            }
        }
    }
}

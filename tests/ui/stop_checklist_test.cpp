#include "phone.h"
#include "support/catch2.h"
#include "ui/ui_text.h"
#include "ui/walk/stop_checklist.h"

using namespace lykta;
using namespace lykta::test;
using ui::QuestionList;
using ui::StopChecklist;

namespace {

struct AtTheTunnel
{
    AtTheTunnel()
    {
        save(*phone.store, walk);
        save(*phone.store, aStop(walk.id, 1, "Järnvägsstationen", {57.1860, 14.0478}));
        save(*phone.store, tunnel);
    }
    std::unique_ptr<StopChecklist> checklist()
    {
        return opened<StopChecklist>(phone, {{"walkId", ui::toQt(walk.id)}, {"stopId", ui::toQt(tunnel.id)}});
    }
    static QString question(StopChecklist& list, int row)
    {
        return list.questions()->data(list.questions()->index(row), QuestionList::IdRole).toString();
    }

    Phone phone;
    Walk walk = aWalk();
    Stop tunnel = aStop(walk.id, 2, "Gångtunneln", {57.1870, 14.0478});
};

} // namespace

SCENARIO_METHOD(AtTheTunnel, "the questions of a stop are answered one after the other")
{
    auto list = checklist();
    CHECK(list->name().toStdString() == "Gångtunneln");
    CHECK(list->ordinal().toStdString() == "Stopp 2 av 2");
    CHECK(list->count() == 6);
    CHECK(list->firstOpen() == 0);
    CHECK(list->hereWords().toStdString() == "");

    phone.stand({57.1870, 14.0478}, 9, 0.0);
    CHECK(list->hereWords().toStdString() == "du är här, ±9\u00A0m");

    list->answer(question(*list, 0), static_cast<int>(Answer::Score1));
    list->answer(question(*list, 2), static_cast<int>(Answer::Yes));
    CHECK(list->answered() == 2);
    CHECK(list->firstOpen() == 1);
    list->writeNote(question(*list, 0), "Två lampor är trasiga");
    const auto low = list->questions()->index(0);
    CHECK(list->questions()->data(low, QuestionList::LowRole).toBool());

    THEN("a page that opens anew shows the same")
    {
        auto again = checklist();
        CHECK(again->answered() == 2);
        CHECK(again->questions()->data(again->questions()->index(0), QuestionList::NoteRole).toString().toStdString() ==
              "Två lampor är trasiga");
    }
    THEN("every question answered leads on, and the stop is visited")
    {
        for (int row = 0; row < list->count(); ++row)
            list->answer(question(*list, row), static_cast<int>(row % 2 == 0 ? Answer::Score2 : Answer::DontKnow));
        CHECK(list->firstOpen() == -1);
        list->finish();
        CHECK(list->problem().toStdString() == "");
    }
}

SCENARIO_METHOD(AtTheTunnel, "a walk's own questions are asked where they belong")
{
    ChecklistQuestion question;
    question.id = Uuid::v7(50);
    question.walk = walk.id;
    question.order = 1;
    question.kind = QuestionKind::YesNo;
    question.text = "Ser du ut på andra sidan innan du går in?";
    question.stop = tunnel.id;
    save(*phone.store, question);
    auto list = checklist();
    REQUIRE(list->count() == 1);
    CHECK(list->questions()->data(list->questions()->index(0), QuestionList::ChoicesRole).toList().size() == 3);

    WHEN("the leader takes it away while the page is open")
    {
        const auto opened = phone.store->questions().open(question.id).value();
        phone.store->door().commit([&](store::Writer& writer) { writer.remove(opened); });
        THEN("the seeded ones are asked")
        {
            CHECK(eventually([&] { return list->count() == 6; }));
        }
    }
}

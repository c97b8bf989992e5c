#include "pages/pages.h"

using namespace lykta;
using namespace lykta::test;

SCENARIO_METHOD(Pages, "the list is filtered and searched")
{
    openWalk();
    hand().tap("listButton");
    hand().await("observationListPage");
    CHECK(text("filter.all") == "Alla 6");
    CHECK(text("filter.unsafe") == "Otrygga 4");
    CHECK(text("observationCard.0") == "Underhåll"); // newest first

    hand().tap("filter.safe");
    hand().until([&] { return hand().count("observationCard.1") == 0; }, "one card");
    CHECK(text("observationCard.0") == "Välfungerande");
    hand().tap("filter.unsafe");
    hand().until([&] { return text("observationCard.0") == "Gångtunnel"; }, "the unsafe ones");
    hand().tap("filter.all");
    hand().type("searchField", "lampor");
    hand().until([&] { return hand().count("observationCard.1") == 0; }, "what was searched for");
    CHECK(text("observationCard.0") == "Belysning");
    hand().type("searchField", "xyz");
    hand().until([&] { return hand().count("observationCard.0") == 0; }, "nothing");
}

SCENARIO_METHOD(Pages, "an observation is read, changed, removed and brought back")
{
    openWalk();
    hand().tap("listButton");
    hand().tap("observationCard.1");
    hand().await("observationDetailPage");
    CHECK(text("feelingWords") == "Otrygg 2 · otrygg");
    CHECK(text("noteText") == "Mörkt i hörnet bakom trappan, svårt att se vem som kommer.");

    hand().tap("changeButton");
    hand().await("observationFormPage");
    hand().tap("feeling.safe");
    hand().tap("saveButton");
    hand().await("observationDetailPage");
    awaitText("feelingWords", "Trygg");
    CHECK(observations().at(1).polarity == Polarity::Safe);

    hand().tap("removeButton");
    hand().await("goneBanner");
    CHECK(observations().size() == 5);
    hand().tap("goneBanner.action");
    hand().await("changeButton");
    CHECK(observations().size() == 6);
}

SCENARIO_METHOD(Pages, "a stop is marked as visited by hand")
{
    openWalk();
    hand().tap("stopsButton");
    hand().await("stopRow.1");
    hand().tap("stopVisited.1");
    hand().until([&] { return text("stopVisited.1").rfind("Ångra besökt", 0) == 0; }, "the visit");
}

SCENARIO_METHOD(Pages, "what is asked at a stop is answered, and survives a killed process")
{
    openWalk();
    hand().tap("stopsButton");
    hand().tap("stopRow.3");
    hand().await("stopChecklistPage");
    CHECK(text("checklistStanding").rfind("0 av 6 besvarade", 0) == 0);
    hand().tap("answer.0.2"); // 1: low, so a word more is asked for
    hand().type("answerNote.0", "Släckt");
    hand().tap("checklistNext");
    hand().rest(200);
    hand().tap("answer.1.6");
    awaitText("checklistStanding", "2 av 6 besvarade");
    killAndStart();
    const auto answers = phone.store->answers().ofWalk(evening.walk.id);
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].answer == Answer::Score1);
    CHECK(answers[0].note == "Släckt");
    CHECK(answers[1].answer == Answer::No);
}

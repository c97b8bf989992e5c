#include "domain/checklist.h"
#include "domain/labels.h"
#include "support/catch2.h"

#include <set>

using namespace lykta;

TEST_CASE("the seeded questions are worded in both languages and keep their ids", "[checklist]")
{
    std::set<std::string> ids, texts;
    for (const auto& question : seededQuestions()) {
        CHECK(ids.insert(question.id.text()).second);
        CHECK(texts.insert(questionText(question, Language::Swedish)).second);
        CHECK(texts.insert(questionText(question, Language::English)).second);
        CHECK_FALSE(question.stop);
    }
    CHECK(ids.size() == 6);
    CHECK(*ids.begin() == "019a7c43-5a0e-7c1e-9a64-3fd2b1c0e701");
}

TEST_CASE("a walk asks its own questions, each at its stop; one that has none asks the seeded ones", "[checklist]")
{
    const Uuid tunnel = Uuid::v7(1), square = Uuid::v7(2);
    CHECK(questionsAt({}, tunnel).size() == seededQuestions().size());

    ChecklistQuestion everywhere, there;
    everywhere.id = Uuid::v7(3);
    there.id = Uuid::v7(4);
    there.stop = tunnel;
    CHECK(questionsAt({everywhere, there}, tunnel).size() == 2);
    REQUIRE(questionsAt({everywhere, there}, square).size() == 1);
    CHECK(questionsAt({everywhere, there}, square).front().id == everywhere.id);
    CHECK(questionsAt({there}, square).empty()); // it has questions, none of them here
}

TEST_CASE("a walk's own questions are made from the seeded ones and name them", "[checklist]")
{
    auto own = copiesOf(seededQuestions(), 1'000);
    CHECK(asksTheSame(own, seededQuestions()));
    CHECK_FALSE(asksTheSame({}, seededQuestions()));
    CHECK(seededLeftOut(own).empty());
    CHECK(seededLeftOut({}).empty()); // a walk without own questions asks them all
    CHECK(own[2].origin == seededQuestions()[2].id);
    CHECK(own[2].id != seededQuestions()[2].id);

    const auto again = copiesOf(own, 2'000);
    CHECK(again[2].id != own[2].id);
    CHECK(rootOf(again[2]) == seededQuestions()[2].id);
    CHECK(asksTheSame(again, own));

    std::swap(own[0], own[1]);
    CHECK_FALSE(asksTheSame(own, seededQuestions()));
    std::swap(own[0], own[1]);
    own[1].text = "Ser du runt hörnet?";
    CHECK_FALSE(asksTheSame(own, seededQuestions()));
    own.erase(own.begin());
    REQUIRE(seededLeftOut(own).size() == 1);
    CHECK(seededLeftOut(own).front().id == seededQuestions()[0].id);
}

TEST_CASE("a low answer is below 2, or no", "[checklist]")
{
    for (const auto answer : {Answer::Score0, Answer::Score1, Answer::No})
        CHECK(isLow(answer));
    for (const auto answer : {Answer::None, Answer::Score2, Answer::Score3, Answer::Yes, Answer::DontKnow})
        CHECK_FALSE(isLow(answer));
    CHECK(scoreOf(Answer::Score3) == 3);
    CHECK_FALSE(scoreOf(Answer::Yes));
    CHECK_FALSE(scoreOf(static_cast<Answer>(200))); // a newer app's
    CHECK(label(Answer::DontKnow, Language::English) == "Don't know");
}

TEST_CASE("a question without English words is asked in Swedish", "[checklist]")
{
    ChecklistQuestion question;
    question.text = "Ser du utgången?";
    CHECK(questionText(question, Language::English) == "Ser du utgången?");
}

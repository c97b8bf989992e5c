#include "capture/answer_question.h"
#include "domain/checklist.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

SCENARIO("a question is answered at a stop", "[checklist]")
{
    GIVEN("a walk with a stop")
    {
        TemporaryStore store;
        const auto walk = aWalk();
        save(*store, walk);
        AnswerInput input{walk.id, Uuid::v7(7), seededQuestions()[0].id, Answer::Score1, ""};
        int commits = 0;
        store->notices().subscribe([&](const auto&) { ++commits; });
        answerQuestion(*store, store.clock, input);
        const auto answers = [&] { return store->answers().ofWalk(walk.id); };
        REQUIRE(answers().size() == 1);
        CHECK(answers()[0].stop == input.stop);
        CHECK(answers()[0].question == input.question);
        CHECK(answers()[0].author == store->device());

        WHEN("the same is answered again")
        {
            answerQuestion(*store, store.clock, input);
            THEN("nothing is written")
            {
                CHECK(commits == 1);
            }
        }
        WHEN("something else is answered, and a note written")
        {
            input.answer = Answer::Score0;
            input.note = "Släckt i hela tunneln.";
            answerQuestion(*store, store.clock, input);
            THEN("it is the same row")
            {
                REQUIRE(answers().size() == 1);
                CHECK(answers()[0].answer == Answer::Score0);
                CHECK(answers()[0].note == "Släckt i hela tunneln.");
            }
        }
        WHEN("another phone's answer to the same question is there")
        {
            ChecklistAnswer other;
            other.id = Uuid::v7(9);
            other.walk = walk.id;
            other.stop = input.stop;
            other.question = input.question;
            other.answer = Answer::Score3;
            THEN("each keeps its own")
            {
                CHECK_FALSE(store->answers().of(Uuid::v7(1234), input.stop, input.question));
                CHECK(store->answers().of(store->device(), input.stop, input.question)->answer == Answer::Score1);
            }
        }
    }
}

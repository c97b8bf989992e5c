#include "capture/answer_question.h"

#include "capture/walk_groups.h"

namespace lykta::capture {

void answerQuestion(store::Store& store, const WallClock& clock, const AnswerInput& input)
{
    const auto earlier = store.answers().of(store.device(), input.stop, input.question);
    const auto before = earlier ? earlier->answer : Answer::None;
    if (before == input.answer && (earlier ? earlier->note : std::string()) == input.note)
        return;
    const auto opened = earlier ? store.answers().open(earlier->id) : std::nullopt;
    ChecklistAnswer row = opened ? opened->row : ChecklistAnswer{};
    row.answer = input.answer;
    row.note = input.note;
    row.answeredAt = clock.now();
    row.group = groupHere(store, input.walk);
    store.door().commit([&](store::Writer& writer) {
        if (opened) {
            writer.update(*opened, row);
            return;
        }
        row.id = Uuid::v7(row.answeredAt.ms);
        row.walk = input.walk;
        row.stop = input.stop;
        row.question = input.question;
        writer.create(row);
    });
}

} // namespace lykta::capture

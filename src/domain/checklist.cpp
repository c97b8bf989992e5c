#include "domain/checklist.h"

#include <algorithm>
#include <array>

namespace lykta {
namespace {

ChecklistQuestion seeded(std::uint32_t order, QuestionKind kind, const char* text, const char* english)
{
    // The last byte counts; the rest was drawn once.
    Uuid id = *Uuid::parse("019a7c43-5a0e-7c1e-9a64-3fd2b1c0e700");
    id.bytes.back() = static_cast<std::uint8_t>(order);
    ChecklistQuestion question;
    question.id = id;
    question.order = order;
    question.kind = kind;
    question.text = text;
    question.english = english;
    return question;
}

} // namespace

std::span<const ChecklistQuestion> seededQuestions()
{
    static const std::array questions{
        seeded(1, QuestionKind::Score, "Hur är belysningen?", "How is the lighting?"),
        seeded(2, QuestionKind::YesNo, "Ser du vad som finns runt hörnet och bakom det som växer?",
               "Can you see round the corner and behind what grows here?"),
        seeded(3, QuestionKind::YesNo, "Finns det en annan väg om man inte vill gå här?",
               "Is there another way if one does not want to go here?"),
        seeded(4, QuestionKind::Score, "Hur rent och helt är det?", "How clean and whole is it?"),
        seeded(5, QuestionKind::YesNo, "Finns det någon i närheten som skulle höra dig?",
               "Is there anyone near who would hear you?"),
        seeded(6, QuestionKind::Score, "Hur trygg känner du dig här?", "How safe do you feel here?"),
    };
    return questions;
}

std::vector<ChecklistQuestion> questionsAt(const std::vector<ChecklistQuestion>& ofWalk, const Uuid& stop)
{
    if (ofWalk.empty())
        return {seededQuestions().begin(), seededQuestions().end()};
    std::vector<ChecklistQuestion> asked;
    std::copy_if(ofWalk.begin(), ofWalk.end(), std::back_inserter(asked),
                 [&](const ChecklistQuestion& each) { return !each.stop || *each.stop == stop; });
    return asked;
}

Uuid rootOf(const ChecklistQuestion& question)
{
    return question.origin.value_or(question.id);
}

std::vector<ChecklistQuestion> copiesOf(std::span<const ChecklistQuestion> questions, std::int64_t unixMs)
{
    std::vector<ChecklistQuestion> copies;
    for (const auto& question : questions) {
        ChecklistQuestion copy;
        copy.id = Uuid::v7(unixMs);
        copy.order = static_cast<std::uint32_t>(copies.size() + 1);
        copy.kind = question.kind;
        copy.text = question.text;
        copy.english = question.english;
        copy.origin = rootOf(question);
        copies.push_back(std::move(copy));
    }
    return copies;
}

bool asksTheSame(std::span<const ChecklistQuestion> own, std::span<const ChecklistQuestion> others)
{
    return std::equal(own.begin(), own.end(), others.begin(), others.end(), [](const auto& a, const auto& b) {
        return rootOf(a) == rootOf(b) && a.kind == b.kind && a.text == b.text && a.english == b.english && !a.stop;
    });
}

std::vector<ChecklistQuestion> seededLeftOut(const std::vector<ChecklistQuestion>& own)
{
    std::vector<ChecklistQuestion> left;
    for (const auto& seeded : seededQuestions())
        if (!own.empty() &&
            std::none_of(own.begin(), own.end(), [&](const auto& each) { return each.origin == seeded.id; }))
            left.push_back(seeded);
    return left;
}

std::span<const Answer> answersOf(QuestionKind kind)
{
    static constexpr std::array scores{Answer::Score0, Answer::Score1, Answer::Score2, Answer::Score3};
    static constexpr std::array words{Answer::Yes, Answer::No, Answer::DontKnow};
    if (kind == QuestionKind::Score)
        return scores;
    return words;
}

bool isLow(Answer answer)
{
    return answer == Answer::Score0 || answer == Answer::Score1 || answer == Answer::No;
}

std::optional<int> scoreOf(Answer answer)
{
    if (answer < Answer::Score0 || answer > Answer::Score3)
        return std::nullopt;
    return static_cast<int>(answer) - static_cast<int>(Answer::Score0);
}

std::string questionText(const ChecklistQuestion& question, Language language)
{
    return language == Language::English && !question.english.empty() ? question.english : question.text;
}

} // namespace lykta

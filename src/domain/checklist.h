#pragma once

#include "domain/entities.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lykta {

/// The questions that every walk asks which has none of its own: what safety walks ask at a stop about light, sight,
/// ways out, upkeep, people near by, and how it feels. Their ids are for ever: a question that is worded anew is a new
/// question with a new id, and the version is raised.
std::span<const ChecklistQuestion> seededQuestions();
inline constexpr std::uint32_t seededVersion = 1;

/// What is asked at a stop, in order: the walk's own questions for this stop or for every stop; the seeded ones where
/// the walk has no question at all.
std::vector<ChecklistQuestion> questionsAt(const std::vector<ChecklistQuestion>& ofWalk, const Uuid& stop);

// A walk that wants other questions gets rows of its own, each of which names what it was made from (origin).

/// The question that this one was first made from; its own id where it was made from none.
Uuid rootOf(const ChecklistQuestion& question);

/// Questions as a walk's own, with new ids made at `unixMs`, to be changed.
std::vector<ChecklistQuestion> copiesOf(std::span<const ChecklistQuestion> questions, std::int64_t unixMs);

/// Whether these ask exactly what `others` do, in their order. A walk that asks what is seeded needs none of its own.
bool asksTheSame(std::span<const ChecklistQuestion> own, std::span<const ChecklistQuestion> others);

/// Seeded questions that none of these was made from: switched off.
std::vector<ChecklistQuestion> seededLeftOut(const std::vector<ChecklistQuestion>& own);

/// What a question can be answered with, in the order in which it is shown.
std::span<const Answer> answersOf(QuestionKind kind);

/// Below 2, or no: worth a note and a photo.
bool isLow(Answer answer);

/// 0–3; no number for the other answers.
std::optional<int> scoreOf(Answer answer);

/// The question in a language.
std::string questionText(const ChecklistQuestion& question, Language language);

} // namespace lykta

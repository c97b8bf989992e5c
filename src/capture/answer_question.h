#pragma once

#include "domain/entities.h"
#include "domain/instant.h"
#include "store/store.h"

#include <string>

namespace lykta::capture {

/// What this phone answers at a stop. `note` belongs to the answer; it is kept when the answer changes.
struct AnswerInput
{
    Uuid walk, stop, question;
    Answer answer = Answer::None;
    std::string note;
};

/// Saves this phone's one answer to the question at the stop, now; the same as before writes nothing. Answer None with
/// an empty note takes an earlier answer back. Throws store::DiskFull, store::StorageFailed.
void answerQuestion(store::Store& store, const WallClock& clock, const AnswerInput& input);

} // namespace lykta::capture

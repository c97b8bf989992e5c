#pragma once

#include "domain/entities.h"

#include <string>
#include <vector>

namespace lykta::report {

/// «14», «färre än 5»: how many took part, as far as it may be told. `counts` is not empty.
std::string participantTotalWords(const std::vector<ParticipantCount>& counts, Language language);

/// Rows of how they are divided, into which group, and how many: by attendance, by gender, by age. Groups of nobody are
/// left out; what may be told of the others is domain/participant_count.h's to say.
std::vector<std::vector<std::string>> participantRows(const std::vector<ParticipantCount>& counts, Language language);

} // namespace lykta::report

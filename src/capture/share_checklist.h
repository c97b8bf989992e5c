#pragma once

#include "domain/entities.h"
#include "domain/instant.h"
#include "store/store.h"

#include <vector>

namespace lykta::capture {

/// What a new walk asks: the newest version that the municipality's leaders share, else the seeded questions.
struct SharedChecklist
{
    std::optional<Checklist> version; ///< absent: the seeded ones
    std::vector<ChecklistQuestion> questions;
};

SharedChecklist newestChecklist(store::Store& store);

/// The version that a walk was planned with (Walk::checklist), also where newer ones have come since. One that is not
/// on this phone is told as the seeded ones.
SharedChecklist checklistOf(store::Store& store, const Walk& walk);

/// Makes these questions the next version that all leaders' phones get. Walks that are planned already keep theirs;
/// questions of one stop alone are left out. Throws store::DiskFull, store::StorageFailed.
Checklist shareChecklist(store::Store& store, const WallClock& clock, const std::vector<ChecklistQuestion>& questions);

} // namespace lykta::capture

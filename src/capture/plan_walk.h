#pragma once

#include "domain/instant.h"
#include "store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace lykta::capture {

/// Everything that is decided before a walk: of `walk` its title, purpose, meeting point, place, planned start, route,
/// partners, light and the checklist that its questions were taken from; its stops and its own questions in their
/// order. Rows that were opened keep the stamps that were seen then, so that what others changed meanwhile is not
/// overwritten unseen.
struct WalkPlan
{
    Walk walk;                                ///< id: chosen when the plan is begun, so that saving twice saves once
    std::vector<Stop> stops;                  ///< in the order in which they are walked
    std::vector<ChecklistQuestion> questions; ///< the walk's own; none: it asks the seeded ones

    std::optional<store::Opened<Walk>> opened; ///< absent: as it stands when it is saved
    std::vector<store::Opened<Stop>> openedStops;
    std::vector<store::Opened<ChecklistQuestion>> openedQuestions;
    /// Rows that the plan has seen: those of them that it has no more are removed, and nobody else's.
    std::vector<Uuid> seen;
};

/// Whether this phone may plan new walks: a leader's or a coordinator's.
bool mayPlan(store::Store& store);

/// A walk as it stands, to be planned on; nullopt where there is no such walk.
std::optional<WalkPlan> planOf(store::Store& store, const Uuid& walk);

/// Saves walk, stops and questions in one commit and drops the draft `draftKey` in the same. What happened to the walk
/// meanwhile (started, stops visited) stays. A question that has answers and is worded anew becomes a new question,
/// made from the old one. Throws store::DiskFull, store::StorageFailed.
void planWalk(store::Store& store, const WallClock& clock, const WalkPlan& plan, const std::string& draftKey);

} // namespace lykta::capture

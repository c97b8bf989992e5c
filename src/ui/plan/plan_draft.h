#pragma once

#include "capture/plan_walk.h"

#include <optional>
#include <string>
#include <string_view>

namespace lykta::ui {

/// Under which a plan waits in the drafts: of a walk, or of one that has not been saved yet (nil).
std::string planDraftKey(const Uuid& walk);

/// A plan that somebody is in the middle of, as JSON, so that a killed process comes back to it. What its rows were
/// like when they were opened is not kept: after a kill the plan is saved over them as they stand.
std::string planText(const capture::WalkPlan& plan);
/// nullopt for text that planText could not have written.
std::optional<capture::WalkPlan> parsePlan(std::string_view text);

} // namespace lykta::ui

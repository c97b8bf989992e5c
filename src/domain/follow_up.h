#pragma once

#include "domain/entities.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lykta {

// The rules of a follow-up walk (återvandring). It starts with the earlier walk's observations and asks of each: still
// there, partly, gone.

/// Whether a follow-up walk asks about an observation: an unsafe or neutral one that is not deleted and not finally
/// dealt with. «Done» is what somebody has said, and is asked about; «verified» has been seen, and «declined» was
/// decided with a reason. Safe places are not asked about.
bool isOpen(const Observation& observation);

/// The answer that counts: the one given last, whoever gave it; of two at the same moment the one with the greater id.
/// Answers that were taken back do not count. nullopt: not answered.
std::optional<FollowUpAnswer> standingAnswer(const std::vector<FollowUpAnswer>& answers);

/// What the observation's status ought to be after an answer, for the leader to accept or leave. Gone: verified where
/// the work was said to be done (or partly), else done. Partly: partly. Still there: reopened where it was said to be
/// done, partly or verified. nullopt: the status stands.
std::optional<ObservationStatus> offeredStatus(ObservationStatus status, FollowUpResult result);

/// Where people walk: the route, or from stop to stop, in their order.
GeoLine walkingLine(const Walk& walk, const std::vector<Stop>& stops);

/// Sorts by where on the route each lies nearest, those without position
/// last, by the time of their observations. Without a line: by time alone.
void sortAlong(const GeoLine& route, std::vector<FollowUp>& followUps);

struct FollowUpCounts
{
    std::size_t stillThere = 0, partly = 0, gone = 0, unanswered = 0;

    std::size_t total() const { return stillThere + partly + gone + unanswered; }
    void add(FollowUpResult result);
    bool operator==(const FollowUpCounts&) const = default;
};

} // namespace lykta

#pragma once

#include "capture/record_observation.h"
#include "domain/follow_up.h"

#include <optional>
#include <string>
#include <vector>

namespace lykta::capture {

/// What this phone answers to one follow-up. `note` belongs to the answer; it is kept when the answer changes.
struct FollowUpInput
{
    Uuid followUp;
    FollowUpResult result = FollowUpResult::None;
    std::string note;
};

/// Saves this phone's one answer, now; the same as before writes nothing. Result None with an empty note takes an
/// earlier answer back. An unknown follow-up: nothing happens. Throws store::DiskFull, store::StorageFailed.
void answerFollowUp(store::Store& store, const WallClock& clock, const FollowUpInput& input);

/// Adds a photo that was taken at the follow-up; `pair` is the earlier photo that it shows again. A photo that has its
/// row already is left alone.
void addFollowUpPhoto(store::Store& store, const Uuid& followUp, const ReadyPhoto& photo,
                      const std::optional<Uuid>& pair);

/// The photo that shows a place best: the newest that was taken at a follow-up, else the first that is no close-up,
/// else the first; one whose bytes are here before one whose bytes are not.
std::optional<store::ListedPhoto> bestView(const std::vector<store::ListedPhoto>& photos);

/// The earlier photo that one at the follow-up is to show again: what the leader carried over, or the observation's own
/// on a phone that has it. nullopt: there is none here.
std::optional<store::ListedPhoto> earlierPhoto(store::Store& store, const FollowUp& followUp);

/// Whether this phone may set the status of the earlier observation: a leader's of the earlier walk, that holds it.
bool maySetStatus(store::Store& store, const Uuid& observation);

/// Sets it. Throws std::invalid_argument where this phone may not.
void setStatus(store::Store& store, const Uuid& observation, ObservationStatus status);

} // namespace lykta::capture

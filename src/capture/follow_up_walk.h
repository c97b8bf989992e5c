#pragma once

#include "domain/follow_up.h"
#include "domain/instant.h"
#include "store/store.h"

#include <string>
#include <vector>

namespace lykta::capture {

// A follow-up walk is made on a phone that holds the earlier walk and may lead it. Its participants need not have been
// in that walk, and get none of its rows: what they are asked about is carried over into rows of the new walk, as much
// of it as the leader chooses. Rights belong to rows, so a photo that is carried over becomes a row of the new walk
// too, and is sent for it.

/// How much of an earlier observation the new walk is told.
enum class CarriedOver
{
    Place, ///< category, feeling, place, position and status
    Note,  ///< also what was written
    NoteAndPhoto
};

struct FollowUpPlan
{
    Uuid earlier; ///< a walk
    std::string title;
    Instant plannedStart;
    CarriedOver carried = CarriedOver::Note;
};

/// What a follow-up of `earlier` would ask about, in walking order, as rows without an id: its open observations
/// (domain/follow_up.h) and, where it is a follow-up itself, what it asked about and what is not known to be gone or
/// closed since. Throws store::StorageFailed.
std::vector<FollowUp> openIn(store::Store& store, const Uuid& earlier);

/// Makes the walk in one commit: route, stops, their questions, purpose and place of the earlier one, which becomes its
/// predecessor, and what it asks about. Gives its id. Throws store::DiskFull, store::StorageFailed;
/// std::invalid_argument for an earlier walk that is unknown or not this phone's to lead.
Uuid planFollowUp(store::Store& store, const WallClock& clock, const FollowUpPlan& plan);

/// Carries over what is open in the earlier walk and not yet asked about: rows that have reached this phone since, or a
/// walk that was planned without. How many they were; 0 where the walk is not this phone's to lead.
std::size_t carryOver(store::Store& store, const WallClock& clock, const Uuid& walk, CarriedOver carried);

} // namespace lykta::capture

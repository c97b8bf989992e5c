#pragma once

#include "domain/entities.h"
#include "domain/instant.h"
#include "store/store.h"

#include <cstdint>
#include <vector>

namespace lykta::capture {

// A walk that is divided into groups (domain/walk_group.h). That it is, and which stops are whose, is in the rows of
// the walk and its stops; which group this phone goes with is a setting of the phone. Without a network a participant
// says on the phone what the leader has called out; then the phone shares the stops out as the leader's does, until the
// rows arrive.

/// How a walk is divided, as this phone knows it.
struct WalkGroups
{
    std::uint32_t count = 0;  ///< 0: all walk together
    std::uint32_t own = 0;    ///< 0: not chosen yet
    bool told = false;        ///< by a leader's rows; else said on this phone alone
    std::int64_t sinceMs = 0; ///< when it was divided, UTC
    std::vector<Stop> stops;  ///< all of the walk in order, each with the group that goes there
};

WalkGroups groupsOf(store::Store& store, const Uuid& walk);

/// The group that this phone goes with at present; 0: the walk is not divided, or none was chosen.
std::uint32_t groupHere(store::Store& store, const Uuid& walk);

/// Divides the walk from here on into 2 or 3 groups: the stops that nobody has visited are shared out anew. A leader's
/// phone writes it into the rows and goes with group 1; any other only knows it by itself, and has to choose.
/// Throws std::invalid_argument for another number or an unknown walk; like all that follow, store::DiskFull and
/// store::StorageFailed.
void divideWalk(store::Store& store, const WallClock& clock, const Uuid& walk, std::uint32_t groups);

/// This phone goes with `group` from here on; 0: with none.
void joinGroup(store::Store& store, const WallClock& clock, const Uuid& walk, std::uint32_t group);

/// A stop goes to another group, or to everybody (0). Only where this phone leads; otherwise nothing happens.
void giveStop(store::Store& store, const Uuid& stop, std::uint32_t group);

/// All walk together again: for all phones where this one leads, else for this phone.
void meetAgain(store::Store& store, const WallClock& clock, const Uuid& walk);

} // namespace lykta::capture

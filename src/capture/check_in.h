#pragma once

#include "domain/entities.h"
#include "domain/instant.h"
#include "store/store.h"

#include <optional>

namespace lykta::capture {

struct CheckIn
{
    std::optional<Uuid> place;
    PresenceMode mode = PresenceMode::Foot;
    std::uint32_t officers = 1;
    Verification verification = Verification::ByHand;
};

/// Begins a presence now and returns its id. One that still runs is ended first, in the same commit.
Uuid checkIn(store::Store& store, const WallClock& clock, const CheckIn& input);
/// Ends it now. Ended already: nothing happens.
void checkOut(store::Store& store, const WallClock& clock, const Uuid& presence, const std::string& note);

} // namespace lykta::capture

#pragma once

#include "capture/walk_groups.h"
#include "store/store.h"

#include <set>
#include <vector>

namespace lykta::capture {

/// Which stops of a walk have been reached. Phones that lead the walk mark the stop's row, so that all see
/// it; the others remember it here, as a setting of the phone. While the walk is divided every phone also leaves a row
/// of its own (StopVisit): the groups see how far each has come.
class VisitedStops
{
  public:
    VisitedStops(store::Store& store, const WallClock& clock, const Uuid& walk);

    bool mayLead() const;
    /// By anybody, as far as this phone knows.
    bool visited(const Stop& stop) const;
    /// The stop that this phone goes to next: the first in order that is its group's or everybody's and that its group
    /// has not reached. Where all groups meet counts for each as it gets there.
    std::optional<Stop> next() const;
    const WalkGroups& groups() const { return m_groups; }
    /// Both throw store::DiskFull or store::StorageFailed.
    void mark(const Stop& stop);
    void unmark(const Stop& stop);

  private:
    bool reached(const Stop& stop) const;
    std::uint32_t groupAt(const Stop& stop) const;
    bool isOwn(const StopVisit& visit) const;
    void rememberHere();
    void setRow(store::Writer& writer, const Stop& stop, std::optional<Instant> at);

    store::Store& m_store;
    const WallClock& m_clock;
    Uuid m_walk;
    WalkGroups m_groups;
    std::vector<StopVisit> m_visits;
    std::set<Uuid> m_here;
};

} // namespace lykta::capture

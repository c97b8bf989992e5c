#pragma once

#include "store/store.h"

#include <set>

namespace lykta::ui {

/// Which stops of a walk have been reached. Phones that may write the walk's rows mark the stop's row, so that all see
/// it; the others remember it here, as a setting of the phone.
class VisitedStops
{
  public:
    VisitedStops(store::Store& store, const WallClock& clock, const Uuid& walk);

    bool mayWriteAll() const;
    bool visited(const Stop& stop) const;
    /// Both throw store::DiskFull or store::StorageFailed.
    void mark(const Stop& stop);
    void unmark(const Stop& stop);

  private:
    void rememberHere();
    void setRow(const Stop& stop, std::optional<Instant> at);

    store::Store& m_store;
    const WallClock& m_clock;
    Uuid m_walk;
    std::set<Uuid> m_here;
};

} // namespace lykta::ui

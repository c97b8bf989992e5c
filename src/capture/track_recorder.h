#pragma once

#include "domain/instant.h"
#include "domain/position.h"
#include "store/store.h"

namespace lykta::capture {

/// Records the line of a running walk from good fixes: a point when 5 m or 15 s have passed, a row (piece) when 120
/// points or five minutes are full and when the walk ends. Points that are not in a row yet lie in a draft, so that a
/// killed app loses none.
class TrackRecorder
{
  public:
    TrackRecorder(store::Store& store, const WallClock& clock);

    void begin(const Uuid& walk);
    void add(const Fix& fix);
    /// Writes what is left as a piece.
    void end();
    /// The line so far, pieces and open points.
    GeoLine line() const;

  private:
    store::Store& m_store;
    const WallClock& m_clock;
    Uuid m_walk;
};

} // namespace lykta::capture

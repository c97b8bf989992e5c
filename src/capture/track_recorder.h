#pragma once

#include "domain/instant.h"
#include "domain/position.h"
#include "domain/track_codec.h"
#include "store/store.h"

#include <optional>

namespace lykta::capture {

/// Records the line of a running walk from good fixes: a point when 5 m or 15 s have passed, a row (piece) when 120
/// points or five minutes are full and when the walk ends. Points that are not in a row yet lie in a draft, so that a
/// killed app loses none. All functions throw store::DiskFull and store::StorageFailed.
class TrackRecorder
{
  public:
    TrackRecorder(store::Store& store, const WallClock& clock);

    /// Goes on with what a killed app left of this walk's track.
    void begin(const Uuid& walk);
    /// Poor and stale fixes are left out; before begin() and after end() nothing happens.
    void add(const Fix& fix);
    /// Writes what is left as a piece.
    void end();
    /// This phone's line so far, pieces and open points.
    GeoLine line() const;

  private:
    /// Points without a row yet, as the draft holds them.
    TrackLine open() const;

    store::Store& m_store;
    const WallClock& m_clock;
    Uuid m_walk;
    std::optional<TrackPoint> m_last; ///< the step is kept across pieces
};

/// Writes the points of this phone's track that have no row yet as one, in the caller's commit.
void writeOpenTrack(store::Store& store, store::Writer& writer, const WallClock& clock, const Uuid& walk);

} // namespace lykta::capture

#pragma once

#include "capture/visited_stops.h"
#include "domain/entities.h"
#include "ui/failure.h"
#include "ui/position/position_feed.h"

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

namespace lykta::ui {

class App;

/// The walk that this phone is walking: lives as long as the application, so that the line is recorded and stops are
/// reached whatever page is open. After a killed process the first use picks the walk up again.
class RunningWalk : public QObject
{
    Q_OBJECT

  public:
    static RunningWalk& of(App& app);

    explicit RunningWalk(App& app);

    /// Nil while none runs here.
    Uuid walk() const { return m_walk; }
    /// When it was started here, UTC ms; 0 while none runs.
    std::int64_t beganMs() const;
    /// All throw store::DiskFull or store::StorageFailed.
    void begin(const Uuid& walk);
    void finish();
    /// By hand; of any walk.
    void setVisited(const Stop& stop, bool visited);
    /// How far a walk has come, as it stands now.
    capture::VisitedStops visitedStops(const Uuid& walk) const;
    /// The walk was divided, or this phone's group chosen: all pages look again.
    void regrouped() { emit changed(); }
    /// Why the line cannot be kept at present; the walk itself goes on.
    Failure lineFailure() const { return m_lineFailure; }
    /// Where this phone goes next (capture/visited_stops.h).
    std::optional<Stop> nextStop(const Uuid& walk) const;

  signals:
    void changed();
    void moved(); ///< a good fix was taken in

  private:
    void pickUp();
    void takeFix();

    App& m_app;
    Uuid m_walk;
    std::unique_ptr<PositionHold> m_hold;
    std::int64_t m_lastFixAt = 0;
    Failure m_lineFailure = Failure::None;
};

/// Within this a stop counts as reached: 20 m, or the fix's own range where that is wider.
double reachMetres(const Fix& fix);

} // namespace lykta::ui

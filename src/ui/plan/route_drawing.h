#pragma once

#include "domain/entities.h"

#include <optional>
#include <vector>

namespace lykta::ui {

/// Stops and line of a walk as they are drawn by hand. The line goes from stop to stop until somebody draws one; every
/// change of them can be taken back, one after the other.
class RouteDrawing
{
  public:
    RouteDrawing() = default;
    /// A line that goes exactly through the stops is nobody's drawing.
    RouteDrawing(std::vector<Stop> stops, GeoLine line);

    const std::vector<Stop>& stops() const { return m_now.stops; }
    /// What somebody drew; empty where the stops decide.
    const GeoLine& drawn() const { return m_now.drawn; }
    /// The line of the walk: as drawn, else through the stops; empty with fewer than two points.
    GeoLine line() const;

    void addStop(const Uuid& id, GeoPoint at, const std::string& name);
    void moveStop(const Uuid& id, GeoPoint to);
    void removeStop(const Uuid& id);
    /// Not one for undo: it is typed.
    void renameStop(const Uuid& id, const std::string& name);
    /// One place earlier (−1) or later (1); at the end nothing happens.
    void shiftStop(const Uuid& id, int by);

    void addPoint(GeoPoint at);
    void movePoint(std::size_t index, GeoPoint to);
    void removePoint(std::size_t index);
    /// The stops decide again.
    void clearLine();

    bool canUndo() const { return !m_before.empty(); }
    void undo();

  private:
    struct State
    {
        std::vector<Stop> stops;
        GeoLine drawn;
    };
    std::vector<Stop>::iterator find(const Uuid& id);
    void remember();

    State m_now;
    std::vector<State> m_before;
};

} // namespace lykta::ui

#pragma once

#include "ui/map/map_view.h"

#include <QList>

namespace lykta::ui {

/// Fingers on the map. One finger pans, two pan, zoom and, once they have twisted 12°, turn. A finger that comes down
/// and goes up within 10 pixels and half a second is a tap; a second one within 300 ms and 32 pixels a double tap.
class MapGestures
{
  public:
    enum class Outcome
    {
        None,
        Changed,
        Tap,
        DoubleTap
    };

    void begin(const QList<QPointF>& fingers, qint64 ms);
    /// The same or another number of fingers, now here; moves the view with them.
    Outcome move(const QList<QPointF>& fingers, MapView& view);
    /// The last finger went up.
    Outcome end(qint64 ms);
    void cancel() { m_fingers.clear(); }

    /// Whether the gesture has become more than a tap.
    bool moved() const { return m_moved; }
    QPointF start() const { return m_start; }

  private:
    void twist(const QList<QPointF>& fingers, MapView& view, QPointF middle);

    QList<QPointF> m_fingers;
    QPointF m_start, m_lastTap;
    qint64 m_startedAt = 0, m_lastTapAt = -1'000'000;
    double m_twist = 0;
    bool m_moved = false, m_turning = false;
};

} // namespace lykta::ui

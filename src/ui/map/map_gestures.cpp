#include "ui/map/map_gestures.h"

#include <QLineF>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr double tapPixels = 10, doubleTapPixels = 32, twistToTurn = 12;
constexpr qint64 tapMs = 500, doubleTapMs = 300;

} // namespace

void MapGestures::begin(const QList<QPointF>& fingers, qint64 ms)
{
    m_fingers = fingers;
    m_start = fingers.first();
    m_startedAt = ms;
    m_moved = fingers.size() > 1;
    m_turning = false;
    m_twist = 0;
}

MapGestures::Outcome MapGestures::move(const QList<QPointF>& fingers, MapView& view)
{
    if (fingers.size() != m_fingers.size()) {
        m_moved = true;
        m_turning = false;
        m_twist = 0;
        m_fingers = fingers;
        return Outcome::None;
    }
    if (fingers.isEmpty())
        return Outcome::None;
    m_moved = m_moved || QLineF(m_start, fingers.first()).length() > tapPixels;
    if (!m_moved)
        return Outcome::None;
    if (fingers.size() == 1) {
        view.panBy(fingers[0] - m_fingers[0]);
    } else {
        const QPointF middle = (fingers[0] + fingers[1]) / 2;
        view.panBy(middle - (m_fingers[0] + m_fingers[1]) / 2);
        const double before = QLineF(m_fingers[0], m_fingers[1]).length();
        const double now = QLineF(fingers[0], fingers[1]).length();
        if (before > 1 && now > 1)
            view.zoomAt(now / before, middle);
        twist(fingers, view, middle);
    }
    m_fingers = fingers;
    return Outcome::Changed;
}

void MapGestures::twist(const QList<QPointF>& fingers, MapView& view, QPointF middle)
{
    // QLineF counts angles anticlockwise.
    const double turned =
        std::remainder(QLineF(m_fingers[0], m_fingers[1]).angle() - QLineF(fingers[0], fingers[1]).angle(), 360);
    m_twist += turned;
    if (m_turning)
        view.turnAt(turned, middle);
    m_turning = m_turning || std::abs(m_twist) > twistToTurn;
}

MapGestures::Outcome MapGestures::end(qint64 ms)
{
    m_fingers.clear();
    if (m_moved || ms - m_startedAt > tapMs)
        return Outcome::None;
    const bool again = m_startedAt - m_lastTapAt < doubleTapMs && QLineF(m_start, m_lastTap).length() < doubleTapPixels;
    m_lastTap = m_start;
    m_lastTapAt = again ? -1'000'000 : ms;
    return again ? Outcome::DoubleTap : Outcome::Tap;
}

} // namespace lykta::ui

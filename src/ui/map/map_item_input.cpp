#include "ui/map/map_item.h"

#include <QMouseEvent>
#include <QTouchEvent>
#include <QWheelEvent>
#include <cmath>

namespace lykta::ui {

void MapItem::ended(MapGestures::Outcome outcome)
{
    if (outcome == MapGestures::Outcome::Tap) {
        tapped(m_gestures.start());
    } else if (outcome == MapGestures::Outcome::DoubleTap) {
        m_view.zoomAt(2, m_gestures.start());
        movedByHand();
    }
}

void MapItem::mousePressEvent(QMouseEvent* event)
{
    m_gestures.begin({event->position()}, static_cast<qint64>(event->timestamp()));
}

void MapItem::mouseMoveEvent(QMouseEvent* event)
{
    if (m_gestures.move({event->position()}, m_view) == MapGestures::Outcome::Changed) {
        setKeepMouseGrab(true);
        movedByHand();
    }
}

void MapItem::mouseReleaseEvent(QMouseEvent* event)
{
    setKeepMouseGrab(false);
    ended(m_gestures.end(static_cast<qint64>(event->timestamp())));
}

void MapItem::touchEvent(QTouchEvent* event)
{
    if (event->type() == QEvent::TouchCancel) {
        m_gestures.cancel();
        return;
    }
    QList<QPointF> fingers;
    for (const QEventPoint& point : event->points())
        if (point.state() != QEventPoint::Released)
            fingers.append(point.position());
    const auto now = static_cast<qint64>(event->timestamp());
    if (event->type() == QEvent::TouchBegin && !fingers.isEmpty()) {
        m_gestures.begin(fingers, now);
    } else if (fingers.isEmpty()) {
        setKeepTouchGrab(false);
        ended(m_gestures.end(now));
    } else if (m_gestures.move(fingers, m_view) == MapGestures::Outcome::Changed) {
        setKeepTouchGrab(true);
        movedByHand();
    }
    event->accept();
}

void MapItem::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0 || m_scene.mini) {
        event->ignore();
        return;
    }
    m_view.zoomAt(std::pow(1.25, steps), event->position());
    movedByHand();
    event->accept();
}

} // namespace lykta::ui

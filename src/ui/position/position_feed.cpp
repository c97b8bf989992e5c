#include "ui/position/position_feed.h"

#include "ui/app.h"
#include "ui/handover.h"

#include <algorithm>

namespace lykta::ui {

PositionFeed& PositionFeed::of(App& app)
{
    if (auto* there = app.findChild<PositionFeed*>(QString(), Qt::FindDirectChildrenOnly))
        return *there;
    return *new PositionFeed(app);
}

PositionFeed::PositionFeed(App& app) : QObject(&app), m_services(app.services())
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &PositionFeed::changed);
    m_services.location.onChange([self = QPointer<PositionFeed>(this)] {
        if (self && !self->m_stopping)
            emit self->changed();
    });
}

void PositionFeed::hold()
{
    if (m_holders++ > 0)
        return;
    m_services.location.start();
    m_tick.start();
}

void PositionFeed::letGo()
{
    if (--m_holders > 0)
        return;
    m_tick.stop();
    m_stopping = true;
    m_services.location.stop();
    m_stopping = false;
    callHome(this, [this] { emit changed(); }); // the one who lets go may be half gone
}

std::optional<Fix> PositionFeed::fix() const
{
    return m_services.location.last();
}

FixQuality PositionFeed::quality() const
{
    return lykta::qualityOf(fix(), m_services.clock.now().ms);
}

std::int64_t PositionFeed::ageMs() const
{
    const auto last = fix();
    return last ? std::max<std::int64_t>(0, m_services.clock.now().ms - last->at) : 0;
}

platform::LocationState PositionFeed::state() const
{
    return m_services.location.state();
}

Position PositionFeed::position() const
{
    return positionFrom(fix(), m_services.clock.now().ms);
}

PositionHold::PositionHold(PositionFeed& feed) : m_feed(&feed)
{
    feed.hold();
}

PositionHold::~PositionHold()
{
    if (m_feed)
        m_feed->letGo();
}

} // namespace lykta::ui

#include "ui/walk/running_walk.h"

#include "capture/start_walk.h"
#include "capture/track_recorder.h"
#include "ui/app.h"

#include <QPointer>
#include <algorithm>
#include <cstdlib>

namespace lykta::ui {

namespace {

constexpr double leastReachMetres = 20;
constexpr auto beganKey = "walk.began";

} // namespace

double reachMetres(const Fix& fix)
{
    return std::max(leastReachMetres, fix.accuracyMetres.value_or(0));
}

RunningWalk& RunningWalk::of(App& app)
{
    if (auto* there = app.findChild<RunningWalk*>(QString(), Qt::FindDirectChildrenOnly))
        return *there;
    return *new RunningWalk(app);
}

RunningWalk::RunningWalk(App& app) : QObject(&app), m_app(app)
{
    pickUp();
}

void RunningWalk::pickUp()
{
    const auto kept = m_app.services().store.setting(store::runningWalk);
    const auto id = kept ? Uuid::parse(*kept) : std::nullopt;
    if (!id || id->isNil())
        return;
    m_walk = *id;
    m_app.services().track.begin(m_walk);
    m_hold = std::make_unique<PositionHold>(PositionFeed::of(m_app));
    connect(&m_hold->feed(), &PositionFeed::changed, this, &RunningWalk::takeFix, Qt::UniqueConnection);
}

void RunningWalk::begin(const Uuid& walk)
{
    if (walk == m_walk)
        return;
    if (!m_walk.isNil())
        finish();
    Services& s = m_app.services();
    capture::startWalk(s.store, s.clock, walk);
    s.store.setSetting(beganKey, std::to_string(s.clock.now().ms));
    pickUp();
    emit changed();
}

void RunningWalk::finish()
{
    if (m_walk.isNil())
        return;
    Services& s = m_app.services();
    capture::finishWalk(s.store, s.clock, m_walk);
    s.track.end();
    m_walk = {};
    if (m_hold)
        disconnect(&m_hold->feed(), nullptr, this, nullptr);
    m_hold.reset();
    emit changed();
}

std::int64_t RunningWalk::beganMs() const
{
    const auto kept = m_walk.isNil() ? std::nullopt : m_app.services().store.setting(beganKey);
    return kept ? std::strtoll(kept->c_str(), nullptr, 10) : 0;
}

capture::VisitedStops RunningWalk::visitedStops(const Uuid& walk) const
{
    Services& s = m_app.services();
    return capture::VisitedStops(s.store, s.clock, walk);
}

void RunningWalk::setVisited(const Stop& stop, bool visited)
{
    capture::VisitedStops stops = visitedStops(stop.walk);
    visited ? stops.mark(stop) : stops.unmark(stop);
    emit changed();
}

std::optional<Stop> RunningWalk::nextStop(const Uuid& walk) const
{
    return visitedStops(walk).next();
}

void RunningWalk::takeFix()
{
    const auto fix = m_hold ? m_hold->feed().fix() : std::nullopt;
    if (!fix || fix->at == m_lastFixAt)
        return;
    m_lastFixAt = fix->at;
    if (m_hold->feed().quality() != FixQuality::Good)
        return;
    const Failure before = m_lineFailure;
    m_lineFailure = failureOf([&] {
        m_app.services().track.add(*fix);
        const auto next = nextStop(m_walk);
        if (next && next->point && distanceMetres(*next->point, fix->point) <= reachMetres(*fix))
            setVisited(*next, true);
    });
    if (m_lineFailure != before)
        emit changed(); // shown on the walk's page
    if (m_lineFailure == Failure::None)
        emit moved();
}

} // namespace lykta::ui

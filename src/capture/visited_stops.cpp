#include "capture/visited_stops.h"

#include "capture/start_walk.h"
#include "domain/coverage.h"

#include <algorithm>
#include <string>

namespace lykta::capture {

namespace {

constexpr std::size_t idLength = 36;

std::string settingKey(const Uuid& walk)
{
    return "walk.visited:" + walk.text();
}

} // namespace

VisitedStops::VisitedStops(store::Store& store, const WallClock& clock, const Uuid& walk)
    : m_store(store), m_clock(clock), m_walk(walk), m_groups(groupsOf(store, walk)),
      m_visits(store.stopVisits().ofWalk(walk))
{
    const std::string kept = store.setting(settingKey(walk)).value_or("");
    for (std::size_t at = 0; at + idLength <= kept.size(); at += idLength + 1)
        if (const auto id = Uuid::parse(std::string_view(kept).substr(at, idLength)))
            m_here.insert(*id);
}

bool VisitedStops::mayLead() const
{
    return capture::mayLead(m_store, m_walk);
}

bool VisitedStops::visited(const Stop& stop) const
{
    return isVisited(stop, m_visits) || m_here.contains(stop.id);
}

bool VisitedStops::isOwn(const StopVisit& visit) const
{
    return visit.author == m_store.device() || (visit.group == m_groups.own && visit.group != 0);
}

std::uint32_t VisitedStops::groupAt(const Stop& stop) const
{
    const auto at = std::find_if(m_groups.stops.begin(), m_groups.stops.end(),
                                 [&](const Stop& each) { return each.id == stop.id; });
    return at == m_groups.stops.end() ? 0 : at->group;
}

bool VisitedStops::reached(const Stop& stop) const
{
    if (m_groups.own == 0 || groupAt(stop) != 0)
        return visited(stop);
    return (stop.visitedAt && stop.visitedAt->ms < m_groups.sinceMs) || m_here.contains(stop.id) ||
           std::any_of(m_visits.begin(), m_visits.end(),
                       [&](const StopVisit& visit) { return visit.stop == stop.id && isOwn(visit); });
}

std::optional<Stop> VisitedStops::next() const
{
    for (const Stop& stop : m_groups.stops)
        if ((m_groups.own == 0 || stop.group == 0 || stop.group == m_groups.own) && !reached(stop))
            return stop;
    return std::nullopt;
}

void VisitedStops::mark(const Stop& stop)
{
    if (reached(stop))
        return;
    const bool all = mayLead();
    if (!all && m_groups.own == 0) {
        m_here.insert(stop.id);
        return rememberHere();
    }
    m_store.door().commit([&](store::Writer& writer) {
        if (all && !stop.visitedAt)
            setRow(writer, stop, m_clock.now());
        if (m_groups.own == 0)
            return;
        StopVisit visit;
        visit.visitedAt = m_clock.now();
        visit.id = Uuid::v7(visit.visitedAt.ms);
        visit.walk = m_walk;
        visit.author = m_store.device();
        visit.stop = stop.id;
        visit.group = m_groups.own;
        writer.create(visit);
        m_visits.push_back(visit);
    });
}

void VisitedStops::unmark(const Stop& stop)
{
    if (m_here.erase(stop.id) > 0)
        rememberHere();
    const bool all = mayLead();
    m_store.door().commit([&](store::Writer& writer) {
        for (const StopVisit& visit : m_visits)
            if (visit.stop == stop.id && (all || visit.author == m_store.device()))
                if (const auto opened = m_store.stopVisits().open(visit.id))
                    writer.remove(*opened);
        if (stop.visitedAt && all)
            setRow(writer, stop, std::nullopt);
    });
    std::erase_if(m_visits, [&](const StopVisit& visit) { return visit.stop == stop.id; });
}

void VisitedStops::rememberHere()
{
    std::string text;
    for (const Uuid& id : m_here)
        text += (text.empty() ? "" : ",") + id.text();
    m_store.setSetting(settingKey(m_walk), text);
}

void VisitedStops::setRow(store::Writer& writer, const Stop& stop, std::optional<Instant> at)
{
    const auto opened = m_store.stops().open(stop.id);
    if (!opened)
        return;
    Stop changed = opened->row;
    changed.visitedAt = at;
    writer.update(*opened, changed);
}

} // namespace lykta::capture

#include "ui/walk/visited_stops.h"

#include "capture/start_walk.h"

#include <string>

namespace lykta::ui {

namespace {

constexpr std::size_t idLength = 36;

std::string settingKey(const Uuid& walk)
{
    return "walk.visited:" + walk.text();
}

} // namespace

VisitedStops::VisitedStops(store::Store& store, const WallClock& clock, const Uuid& walk)
    : m_store(store), m_clock(clock), m_walk(walk)
{
    const std::string kept = store.setting(settingKey(walk)).value_or("");
    for (std::size_t at = 0; at + idLength <= kept.size(); at += idLength + 1)
        if (const auto id = Uuid::parse(std::string_view(kept).substr(at, idLength)))
            m_here.insert(*id);
}

bool VisitedStops::mayWriteAll() const
{
    return capture::mayWriteAll(m_store, m_walk);
}

bool VisitedStops::visited(const Stop& stop) const
{
    return stop.visitedAt.has_value() || m_here.contains(stop.id);
}

void VisitedStops::mark(const Stop& stop)
{
    if (visited(stop))
        return;
    if (mayWriteAll())
        return setRow(stop, m_clock.now());
    m_here.insert(stop.id);
    rememberHere();
}

void VisitedStops::unmark(const Stop& stop)
{
    if (m_here.erase(stop.id) > 0)
        rememberHere();
    if (stop.visitedAt && mayWriteAll())
        setRow(stop, std::nullopt);
}

void VisitedStops::rememberHere()
{
    std::string text;
    for (const Uuid& id : m_here)
        text += (text.empty() ? "" : ",") + id.text();
    m_store.setSetting(settingKey(m_walk), text);
}

void VisitedStops::setRow(const Stop& stop, std::optional<Instant> at)
{
    const auto opened = m_store.stops().open(stop.id);
    if (!opened)
        return;
    Stop changed = opened->row;
    changed.visitedAt = at;
    m_store.door().commit([&](store::Writer& writer) { writer.update(*opened, changed); });
}

} // namespace lykta::ui

#include "ui/plan/route_drawing.h"

#include <algorithm>

namespace lykta::ui {

namespace {

constexpr std::size_t mostRemembered = 100;

GeoLine throughStops(const std::vector<Stop>& stops)
{
    GeoLine line;
    for (const Stop& stop : stops)
        if (stop.point)
            line.push_back(*stop.point);
    return line;
}

} // namespace

RouteDrawing::RouteDrawing(std::vector<Stop> stops, GeoLine line) : m_now{std::move(stops), std::move(line)}
{
    // What lay in a row has been rounded to 10⁻⁷ degrees, stops and line alike.
    if (m_now.drawn == throughStops(m_now.stops))
        m_now.drawn.clear();
}

GeoLine RouteDrawing::line() const
{
    GeoLine line = m_now.drawn.empty() ? throughStops(m_now.stops) : m_now.drawn;
    if (line.size() < 2)
        line.clear();
    return line;
}

std::vector<Stop>::iterator RouteDrawing::find(const Uuid& id)
{
    return std::find_if(m_now.stops.begin(), m_now.stops.end(), [&](const Stop& stop) { return stop.id == id; });
}

void RouteDrawing::remember()
{
    if (m_before.size() == mostRemembered)
        m_before.erase(m_before.begin());
    m_before.push_back(m_now);
}

void RouteDrawing::addStop(const Uuid& id, GeoPoint at, const std::string& name)
{
    remember();
    Stop stop;
    stop.id = id;
    stop.point = at;
    stop.name = name;
    m_now.stops.push_back(std::move(stop));
}

void RouteDrawing::moveStop(const Uuid& id, GeoPoint to)
{
    if (find(id) == m_now.stops.end())
        return;
    remember();
    find(id)->point = to;
}

void RouteDrawing::removeStop(const Uuid& id)
{
    if (find(id) == m_now.stops.end())
        return;
    remember();
    m_now.stops.erase(find(id));
}

void RouteDrawing::renameStop(const Uuid& id, const std::string& name)
{
    if (const auto at = find(id); at != m_now.stops.end())
        at->name = name;
}

void RouteDrawing::shiftStop(const Uuid& id, int by)
{
    const auto at = find(id) - m_now.stops.begin();
    const auto to = at + by;
    const auto count = static_cast<std::ptrdiff_t>(m_now.stops.size());
    if (at == count || to < 0 || to >= count)
        return;
    remember();
    std::swap(m_now.stops[static_cast<std::size_t>(at)], m_now.stops[static_cast<std::size_t>(to)]);
}

void RouteDrawing::addPoint(GeoPoint at)
{
    remember();
    m_now.drawn.push_back(at);
}

void RouteDrawing::movePoint(std::size_t index, GeoPoint to)
{
    if (index >= m_now.drawn.size())
        return;
    remember();
    m_now.drawn[index] = to;
}

void RouteDrawing::removePoint(std::size_t index)
{
    if (index >= m_now.drawn.size())
        return;
    remember();
    m_now.drawn.erase(m_now.drawn.begin() + static_cast<std::ptrdiff_t>(index));
}

void RouteDrawing::clearLine()
{
    if (m_now.drawn.empty())
        return;
    remember();
    m_now.drawn.clear();
}

/// Names that were typed since stay.
void RouteDrawing::undo()
{
    if (m_before.empty())
        return;
    State before = std::move(m_before.back());
    m_before.pop_back();
    for (Stop& stop : before.stops)
        if (const auto at = find(stop.id); at != m_now.stops.end())
            stop.name = at->name;
    m_now = std::move(before);
}

} // namespace lykta::ui

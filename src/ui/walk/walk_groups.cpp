#include "ui/walk/walk_groups.h"

#include "capture/start_walk.h"
#include "domain/walk_group.h"
#include "schema/description.h"
#include "ui/ui_text.h"
#include "ui/walk/running_walk.h"

#include <algorithm>

namespace lykta::ui {

void WalkGroups::open()
{
    if (!m_notices) {
        connect(&RunningWalk::of(*m_app), &RunningWalk::changed, this, &WalkGroups::read);
        m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto& tables) {
            if (tables.contains(schema::TableOf<Walk>::id) || tables.contains(schema::TableOf<Stop>::id) ||
                tables.contains(schema::TableOf<StopVisit>::id))
                read();
        });
    }
    read();
}

void WalkGroups::read()
{
    m_walk = services().store.walks().find(walk());
    const auto reached = RunningWalk::of(*m_app).visitedStops(walk());
    const auto before = m_groups.count;
    m_groups = reached.groups();
    m_visited.clear();
    for (const Stop& stop : m_groups.stops)
        m_visited.push_back(reached.visited(stop));
    emit changed();
    if (m_groups.count != before)
        emit divided();
}

Uuid WalkGroups::walk() const
{
    return toUuid(m_walkId);
}

bool WalkGroups::canDivide() const
{
    const bool here = m_walk && RunningWalk::of(*m_app).walk() == m_walk->id;
    return here && m_groups.count == 0 && std::count(m_visited.begin(), m_visited.end(), false) >= leastGroups;
}

bool WalkGroups::mayGive() const
{
    return m_groups.told && capture::mayLead(services().store, walk());
}

bool WalkGroups::mayMeet() const
{
    return m_groups.count > 0 && (!m_groups.told || mayGive());
}

QString WalkGroups::standing() const
{
    if (m_groups.count == 0)
        return {};
    return own() == 0 ? tr("%1 grupper").arg(count()) : tr("Du går med grupp %1 av %2").arg(own()).arg(count());
}

QString WalkGroups::meeting() const
{
    QString where;
    for (std::size_t at = 0; at < m_groups.stops.size() && m_groups.count > 0; ++at)
        if (m_groups.stops[at].group == 0 && !m_visited[at])
            where = toQt(m_groups.stops[at].name);
    return where.isEmpty() ? where : tr("Ni möts vid %1.").arg(where);
}

QVariantList WalkGroups::choices() const
{
    QVariantList list;
    for (int group = 1; group <= count(); ++group)
        list << QVariantMap{{"value", group}, {"text", tr("Grupp %1").arg(group)}};
    return list;
}

QVariantList WalkGroups::stops() const
{
    QVariantList list;
    for (std::size_t at = 0; at < m_groups.stops.size(); ++at) {
        const Stop& stop = m_groups.stops[at];
        const int group = static_cast<int>(stop.group);
        list << QVariantMap{{"id", toQt(stop.id)},
                            {"order", static_cast<int>(stop.order)},
                            {"name", toQt(stop.name)},
                            {"group", group},
                            {"whose", group == 0 ? tr("Alla") : tr("Grupp %1").arg(group)},
                            {"visited", static_cast<bool>(m_visited[at])}};
    }
    return list;
}

void WalkGroups::guarded(const std::function<void()>& work)
{
    m_failure = failureOf(work);
    RunningWalk::of(*m_app).regrouped();
}

void WalkGroups::divide(int groups)
{
    if (canDivide())
        guarded([&] {
            capture::divideWalk(services().store, services().clock, walk(), static_cast<std::uint32_t>(groups));
        });
}

void WalkGroups::join(int group)
{
    guarded([&] { capture::joinGroup(services().store, services().clock, walk(), static_cast<std::uint32_t>(group)); });
}

void WalkGroups::give(const QString& stopId, int group)
{
    guarded([&] { capture::giveStop(services().store, toUuid(stopId), static_cast<std::uint32_t>(group)); });
}

void WalkGroups::meetAgain()
{
    guarded([this] { capture::meetAgain(services().store, services().clock, walk()); });
}

} // namespace lykta::ui

#include "domain/labels.h"
#include "domain/light_condition.h"
#include "ui/format.h"
#include "ui/plan/walk_planner.h"
#include "ui/position/position_feed.h"
#include "ui/ui_text.h"

namespace lykta::ui {

// When a walk is to be, by the phone's own clock, and in which light.

QDateTime WalkPlanner::start() const
{
    return QDateTime::fromMSecsSinceEpoch(m_plan.walk.plannedStart.ms);
}

void WalkPlanner::setStart(const QDateTime& local)
{
    m_plan.walk.plannedStart = {local.toMSecsSinceEpoch(), local.offsetFromUtc() / 60};
}

void WalkPlanner::shiftDays(int by)
{
    change([&] { setStart(start().addDays(by)); });
}

/// Within the day: after 23:45 comes 00:00 of the same day, for the day has its own buttons.
void WalkPlanner::shiftMinutes(int by)
{
    change([&] {
        const QDateTime at = start();
        setStart(QDateTime(at.date(), QTime(at.time().hour(), at.time().minute()).addSecs(by * 60)));
    });
}

QString WalkPlanner::dayWords() const
{
    return m_app ? format().day(m_plan.walk.plannedStart.ms) : QString();
}

QString WalkPlanner::hourWords() const
{
    return start().toString(QStringLiteral("HH"));
}

QString WalkPlanner::minuteWords() const
{
    return start().toString(QStringLiteral("mm"));
}

QString WalkPlanner::whenWords() const
{
    return m_app ? format().dayAndTime(m_plan.walk.plannedStart.ms, services().clock.now().ms) : QString();
}

QString WalkPlanner::timeProblem() const
{
    if (!m_app || m_plan.walk.status != WalkStatus::Planned || m_plan.walk.plannedStart.ms >= services().clock.now().ms)
        return {};
    return tr("Den tiden har redan varit.");
}

/// Where the sun is asked for: at the place, the route or the stops, else where this phone's places are, or it itself.
std::optional<GeoPoint> WalkPlanner::whereabouts() const
{
    if (const auto chosen = place())
        if (const auto middle = chosen->geometry.middle())
            return middle;
    if (const auto line = m_drawing.line(); !line.empty())
        return line.front();
    for (const Stop& stop : m_drawing.stops())
        if (stop.point)
            return stop.point;
    for (const auto& listed : services().store.places().all())
        if (const auto middle = listed.row.geometry.middle())
            return middle;
    const auto fix = PositionFeed::of(*m_app).fix();
    return fix ? std::optional(fix->point) : std::nullopt;
}

LightCondition WalkPlanner::light() const
{
    const auto where = m_app ? whereabouts() : std::nullopt;
    return where ? lightConditionAt(*where, m_plan.walk.plannedStart.ms) : LightCondition::None;
}

bool WalkPlanner::dark() const
{
    const auto expected = light();
    return expected == LightCondition::DarkLit || expected == LightCondition::DarkUnlit;
}

QString WalkPlanner::lightWords() const
{
    const auto expected = light();
    return expected == LightCondition::None ? tr("Välj plats eller rita ett stopp, så räknas ljuset ut.")
                                            : Format::text(label(expected, labelLanguage()));
}

QString WalkPlanner::sunWords() const
{
    const auto where = m_app ? whereabouts() : std::nullopt;
    const auto sunset = where ? sunsetNear(*where, m_plan.walk.plannedStart.ms) : std::nullopt;
    if (!sunset)
        return {};
    const QString clock = format().clockTime(*sunset);
    return *sunset <= m_plan.walk.plannedStart.ms ? tr("Solen har gått ner %1.").arg(clock)
                                                  : tr("Solen går ner %1.").arg(clock);
}

} // namespace lykta::ui

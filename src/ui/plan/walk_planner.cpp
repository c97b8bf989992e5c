#include "ui/plan/walk_planner.h"

#include "domain/checklist.h"
#include "domain/labels.h"
#include "domain/light_condition.h"
#include "ui/format.h"
#include "ui/plan/plan_draft.h"
#include "ui/position/geo_variant.h"
#include "ui/ui_text.h"

#include <algorithm>

namespace lykta::ui {

void WalkPlanner::open()
{
    store::Store& store = services().store;
    const auto draft = store.drafts().find(planDraftKey(walk()));
    auto begun = draft ? parsePlan(*draft) : std::nullopt;
    auto saved = walk().isNil() ? std::nullopt : capture::planOf(store, walk());
    m_editing = saved.has_value();
    m_restored = begun.has_value();
    if (begun)
        m_plan = std::move(*begun);
    else if (saved)
        m_plan = std::move(*saved);
    else
        begin();
    m_drawing = RouteDrawing(m_plan.stops, m_plan.walk.route);
    emit changed();
}

/// A new walk: tomorrow evening, where this phone's walks and places are.
void WalkPlanner::begin()
{
    const Instant now = services().clock.now();
    m_plan = {};
    m_plan.walk.id = Uuid::v7(now.ms);
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(now.ms).date().addDays(1);
    setStart(QDateTime(tomorrow, QTime(18, 30)));
    takeChecklist();
    for (const auto& listed : services().store.places().all())
        if (listed.row.kind == PlaceKind::StationArea || listed.row.kind == PlaceKind::Area) {
            m_plan.walk.place = listed.row.id;
            return;
        }
}

Uuid WalkPlanner::walk() const
{
    return toUuid(m_walkId);
}

Format WalkPlanner::format() const
{
    return Format(m_app->settings()->domainLanguage());
}

/// The draft is written before anything is shown: what is seen is on disk.
void WalkPlanner::change(const std::function<void()>& edit)
{
    edit();
    m_failure = failureOf([this] {
        capture::WalkPlan plan = complete();
        plan.walk.route = m_drawing.drawn(); // also a line that has only begun
        services().store.drafts().put(planDraftKey(walk()), planText(plan));
    });
    emit changed();
}

/// The plan with what is kept elsewhere while it is made.
capture::WalkPlan WalkPlanner::complete() const
{
    capture::WalkPlan plan = m_plan;
    plan.stops = m_drawing.stops();
    plan.walk.route = m_drawing.line();
    return plan;
}

bool WalkPlanner::save()
{
    m_failure = failureOf([this] {
        capture::WalkPlan plan = complete();
        plan.walk.light = light();
        for (std::string* text : {&plan.walk.title, &plan.walk.purpose, &plan.walk.meetingPoint})
            *text = toQt(*text).trimmed().toStdString();
        if (plan.walk.title.empty())
            plan.walk.title = proposedTitle().toStdString();
        if (asksTheSame(plan.questions, seededQuestions()))
            plan.questions.clear();
        if (plan.questions.empty())
            plan.walk.checklist.reset();
        capture::planWalk(services().store, services().clock, plan, planDraftKey(walk()));
    });
    emit changed();
    return m_failure == Failure::None;
}

void WalkPlanner::discard()
{
    m_failure = failureOf([this] { services().store.drafts().drop(planDraftKey(walk())); });
    open();
}

QString WalkPlanner::title() const
{
    return toQt(m_plan.walk.title);
}

void WalkPlanner::setTitle(const QString& title)
{
    change([&] { m_plan.walk.title = title.toStdString(); });
}

QString WalkPlanner::proposedTitle() const
{
    const QString where = placeName();
    return where.isEmpty() ? tr("Trygghetsvandring") : tr("Trygghetsvandring %1").arg(where);
}

QString WalkPlanner::purpose() const
{
    return toQt(m_plan.walk.purpose);
}

void WalkPlanner::setPurpose(const QString& purpose)
{
    change([&] { m_plan.walk.purpose = purpose.toStdString(); });
}

QString WalkPlanner::meetingPoint() const
{
    return toQt(m_plan.walk.meetingPoint);
}

void WalkPlanner::setMeetingPoint(const QString& where)
{
    change([&] { m_plan.walk.meetingPoint = where.toStdString(); });
}

QString WalkPlanner::placeId() const
{
    return m_plan.walk.place ? toQt(*m_plan.walk.place) : QString();
}

void WalkPlanner::setPlaceId(const QString& id)
{
    change([&] { m_plan.walk.place = Uuid::parse(id.toStdString()); });
}

std::optional<Place> WalkPlanner::place() const
{
    return m_plan.walk.place ? services().store.places().find(*m_plan.walk.place) : std::nullopt;
}

QString WalkPlanner::placeName() const
{
    const auto chosen = m_app ? place() : std::nullopt;
    return chosen ? toQt(chosen->name) : QString();
}

QVariantList WalkPlanner::places() const
{
    QVariantList list{QVariantMap{{"value", QString()}, {"text", tr("Ingen särskild plats")}}};
    if (m_app)
        for (const auto& listed : services().store.places().all())
            list << QVariantMap{{"value", toQt(listed.row.id)}, {"text", toQt(listed.row.name)}};
    return list;
}

QVariantList WalkPlanner::partners() const
{
    QVariantList list;
    const auto& chosen = m_plan.walk.partners;
    if (m_app)
        for (const auto& listed : services().store.organisations().all())
            list << QVariantMap{{"value", toQt(listed.row.id)},
                                {"text", toQt(listed.row.name)},
                                {"chosen", std::find(chosen.begin(), chosen.end(), listed.row.id) != chosen.end()}};
    return list;
}

void WalkPlanner::togglePartner(const QString& id)
{
    change([&] {
        if (std::erase(m_plan.walk.partners, toUuid(id)) == 0)
            m_plan.walk.partners.push_back(toUuid(id));
    });
}

} // namespace lykta::ui

#include "ui/home_model.h"

#include "capture/plan_walk.h"
#include "domain/geo.h"
#include "domain/labels.h"
#include "ui/format.h"
#include "ui/observation/observation_draft.h"
#include "ui/plan/plan_draft.h"
#include "ui/position/geo_variant.h"
#include "ui/sync/sync_control.h"
#include "ui/ui_text.h"
#include "ui/walk/running_walk.h"

#include <QDateTime>
#include <algorithm>

namespace lykta::ui {

namespace {

constexpr int minuteMs = 60'000;

bool sameDay(std::int64_t a, std::int64_t b)
{
    return QDateTime::fromMSecsSinceEpoch(a).date() == QDateTime::fromMSecsSinceEpoch(b).date();
}

std::int64_t midnightBefore(std::int64_t ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date().startOfDay().toMSecsSinceEpoch();
}

} // namespace

void HomeModel::componentComplete()
{
    if (!m_app)
        return;
    m_notices = std::make_unique<RowNotices>(m_app->services().store.notices(), this,
                                             [this](const store::ChangeNotices::Tables&) { read(); });
    connect(m_app->settings(), &AppSettings::wordsChanged, this, &HomeModel::read);
    connect(m_app->status(), &SyncStatusModel::changed, this, [this] {
        auto& store = m_app->services().store;
        if ((store.setting("central.role") == "officer") != m_officer || capture::mayPlan(store) != m_mayPlan)
            read();
    });
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &HomeModel::read);
    m_minute.start();
    read();
}

std::int64_t HomeModel::now() const
{
    return m_app->services().clock.now().ms;
}

Format HomeModel::format() const
{
    return Format(m_app->settings()->domainLanguage());
}

void HomeModel::read()
{
    m_officer = m_app->services().store.setting("central.role") == "officer";
    m_mayPlan = capture::mayPlan(m_app->services().store);
    readWalks();
    readPresence();
    readDraft();
    emit changed();
}

/// The walk that runs here, else the next that is not closed and not from an earlier day.
void HomeModel::readWalks()
{
    auto& store = m_app->services().store;
    m_walk = store.walks().running();
    m_runs = m_walk.has_value();
    m_others.clear();
    const std::int64_t today = midnightBefore(now());
    for (const auto& listed : store.walks().all()) {
        const Walk& walk = listed.row;
        if (m_walk && walk.id == m_walk->id)
            continue;
        const bool open = walk.status != WalkStatus::Closed;
        if (!m_walk && open && (walk.plannedStart.ms >= today || walk.status == WalkStatus::Running))
            m_walk = walk;
        else
            m_others.push_back(walk);
    }
    m_stops.clear();
    m_places.clear();
    if (!m_walk)
        return;
    for (const auto& stop : store.stops().ofWalk(m_walk->id))
        m_stops.push_back(stop.row);
    for (const auto& place : store.places().all())
        if (place.row.kind == PlaceKind::StationArea || place.row.kind == PlaceKind::Area)
            m_places.push_back(place.row);
}

void HomeModel::readPresence()
{
    auto presences = m_app->services().store.presences();
    m_presence = presences.running();
    int visits = 0;
    std::int64_t spent = 0;
    for (const auto& listed : presences.since(midnightBefore(now())))
        if (listed.row.endedAt) {
            ++visits;
            spent += listed.row.endedAt->ms - listed.row.startedAt.ms;
        }
    m_presenceToday =
        visits == 0 ? QString() : tr("%n besök", "", visits) + QStringLiteral(" · ") + format().duration(spent);
}

void HomeModel::readDraft()
{
    m_draftWalk.clear();
    m_draftObservation.clear();
    m_draftWords.clear();
    m_draftFull = false;
    m_planBegun = m_app->services().store.drafts().find(planDraftKey({})).has_value();
    auto drafts = m_app->services().store.drafts();
    for (const std::string& key : drafts.keys()) {
        if (!std::string_view(key).starts_with("observation"))
            continue;
        const auto text = drafts.find(key);
        const auto draft = text ? parseDraft(*text) : std::nullopt;
        if (!draft)
            continue;
        m_draftWalk = toQt(draft->input.walk);
        m_draftObservation = draft->editing ? toQt(draft->input.id) : QString();
        m_draftFull = draft->fullForm;
        m_draftWords = draft->input.category == Category::None
                           ? tr("Fortsätt skriva")
                           : tr("Fortsätt: %1")
                                 .arg(Format::text(label(draft->input.category, m_app->settings()->domainLanguage())));
        return;
    }
}

QString HomeModel::walkId() const
{
    return m_walk ? toQt(m_walk->id) : QString();
}

QString HomeModel::walkTitle() const
{
    return m_walk ? toQt(m_walk->title) : QString();
}

QString HomeModel::walkWhen() const
{
    if (!m_walk)
        return {};
    if (m_runs || m_walk->status == WalkStatus::Running) {
        // A participant's phone knows when it was started here; the walk's own row is the leader's.
        const std::int64_t here = m_runs ? RunningWalk::of(*m_app).beganMs() : 0;
        const std::int64_t began = m_walk->startedAt ? m_walk->startedAt->ms : here;
        return began > 0 ? tr("Pågår sedan %1").arg(format().clockTime(began)) : tr("Pågår");
    }
    return m_walk->plannedStart.ms == 0 ? tr("Ingen tid satt") : format().dayAndTime(m_walk->plannedStart.ms, now());
}

QString HomeModel::walkUntil() const
{
    const bool underWay = m_runs || (m_walk && m_walk->status == WalkStatus::Running);
    return m_walk && !underWay ? format().until(m_walk->plannedStart.ms, now()) : QString();
}

QString HomeModel::walkMeeting() const
{
    return m_walk && !m_walk->meetingPoint.empty() ? tr("Samling vid %1").arg(toQt(m_walk->meetingPoint)) : QString();
}

QString HomeModel::walkFacts() const
{
    if (!m_walk)
        return {};
    QStringList facts;
    if (!m_stops.empty())
        facts << tr("%n stopp", "", static_cast<int>(m_stops.size()));
    if (m_walk->route.size() > 1)
        facts << format().distance(lengthMetres(m_walk->route));
    if (m_walk->light != LightCondition::None)
        facts << Format::small(label(m_walk->light, m_app->settings()->domainLanguage()));
    return facts.join(QStringLiteral(" · "));
}

QVariantList HomeModel::walkRoute() const
{
    return m_walk ? toQt(m_walk->route) : QVariantList();
}

QVariantList HomeModel::walkStops() const
{
    QVariantList stops;
    for (const Stop& stop : m_stops) {
        if (!stop.point)
            continue;
        QVariantMap mark = toQt(*stop.point);
        mark[QStringLiteral("id")] = toQt(stop.id);
        mark[QStringLiteral("order")] = stop.order;
        mark[QStringLiteral("name")] = toQt(stop.name);
        mark[QStringLiteral("state")] = stop.visitedAt ? QStringLiteral("done") : QStringLiteral("later");
        stops.append(mark);
    }
    return stops;
}

QVariantList HomeModel::walkAreas() const
{
    QVariantList areas;
    for (const Place& place : m_places) {
        const GeoLine ring = ringOf(place.geometry);
        if (!ring.empty())
            areas.append(QVariantMap{{QStringLiteral("name"), toQt(place.name)}, {QStringLiteral("ring"), toQt(ring)}});
    }
    return areas;
}

QString HomeModel::detailOf(const Walk& walk) const
{
    if (walk.status == WalkStatus::Closed) {
        const std::int64_t ended = walk.endedAt ? walk.endedAt->ms : walk.plannedStart.ms;
        const auto count = static_cast<int>(m_app->services().store.observations().countOfWalk(walk.id));
        return format().day(ended) + QStringLiteral(" · ") + tr("%n observationer", "", count);
    }
    if (walk.status == WalkStatus::Running)
        return walk.startedAt ? tr("Pågår sedan %1").arg(format().clockTime(walk.startedAt->ms)) : tr("Pågår");
    return walk.plannedStart.ms == 0 ? tr("Ingen tid satt") : format().dayAndTime(walk.plannedStart.ms, now());
}

QVariantList HomeModel::others() const
{
    QVariantList list;
    for (const Walk& walk : m_others) {
        const bool again = walk.kind == WalkKind::FollowUpWalk;
        list.append(QVariantMap{
            {QStringLiteral("walkId"), toQt(walk.id)},
            {QStringLiteral("title"), toQt(walk.title)},
            {QStringLiteral("detail"), detailOf(walk)},
            {QStringLiteral("symbol"), again                               ? QStringLiteral("history")
                                       : walk.status == WalkStatus::Closed ? QStringLiteral("file-text")
                                                                           : QStringLiteral("walk")},
        });
    }
    return list;
}

bool HomeModel::hasWalkToday() const
{
    return m_walk && (m_runs || m_walk->status == WalkStatus::Running || sameDay(m_walk->plannedStart.ms, now()));
}

bool HomeModel::joined() const
{
    return m_app && m_app->services().sync.joined();
}

QString HomeModel::presencePlace() const
{
    if (!m_presence || !m_presence->place)
        return tr("Närvaro pågår");
    const auto place = m_app->services().store.places().find(*m_presence->place);
    return place ? toQt(place->name) : tr("Närvaro pågår");
}

QString HomeModel::presenceSince() const
{
    return m_presence ? tr("Närvaro pågår sedan %1").arg(format().clockTime(m_presence->startedAt.ms)) : QString();
}

QString HomeModel::presenceToday() const
{
    return m_presenceToday;
}

QString HomeModel::salvageWords() const
{
    if (!m_app || !m_app->salvage())
        return {};
    const auto& salvage = *m_app->salvage();
    return tr("En del av lagringen var skadad. En kopia är sparad och %1 av %2 observationer är räddade.")
        .arg(salvage.observationsSaved)
        .arg(std::max(salvage.observationsBefore, salvage.observationsSaved));
}

void HomeModel::refresh()
{
    if (m_notices)
        read();
}

void HomeModel::dismissSalvage()
{
    m_app->setSalvage(std::nullopt);
    emit changed();
}

} // namespace lykta::ui

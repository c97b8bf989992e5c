#include "ui/walk/walk_session.h"

#include "capture/start_walk.h"
#include "capture/track_recorder.h"
#include "domain/checklist.h"
#include "domain/coverage.h"
#include "domain/labels.h"
#include "domain/track_codec.h"
#include "schema/description.h"
#include "ui/observation/category_look.h"
#include "ui/observation/feeling.h"
#include "ui/position/geo_variant.h"
#include "ui/position/measure_words.h"
#include "ui/ui_text.h"
#include "ui/walk/near_stop.h"
#include "ui/walk/running_walk.h"

#include <algorithm>
#include <map>

namespace lykta::ui {

namespace {

/// The line that this phone has walked, else the first other's: two lines are never drawn as one.
GeoLine walkedLine(store::Store& store, const Uuid& walk)
{
    const auto pieces = store.tracks().ofWalk(walk);
    const auto own = std::find_if(pieces.begin(), pieces.end(),
                                  [&](const TrackPiece& piece) { return piece.author == store.device(); });
    GeoLine line;
    for (const TrackPiece& piece : pieces) {
        if (piece.author != (own == pieces.end() ? pieces.front() : *own).author)
            continue;
        for (const TrackPoint& point : unpackTrack(piece.points).value_or(TrackLine{}))
            line.push_back(point.point);
    }
    return line;
}

} // namespace

WalkSession::WalkSession(QObject* parent) : ScreenModel(parent)
{
}

void WalkSession::setWalkId(const QString& id)
{
    if (id == m_walkId)
        return;
    m_walkId = id;
    emit walkIdChanged();
    if (m_hold)
        reopen();
}

void WalkSession::open()
{
    if (m_walkId.isEmpty())
        return;
    if (!m_hold) {
        m_hold = std::make_unique<PositionHold>(PositionFeed::of(*m_app));
        connect(&m_hold->feed(), &PositionFeed::changed, this, &WalkSession::tick);
        m_running = &RunningWalk::of(*m_app);
        connect(m_running, &RunningWalk::changed, this, &WalkSession::read);
        connect(m_running, &RunningWalk::moved, this, &WalkSession::tick);
        m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto& tables) {
            if (tables.contains(schema::TableOf<Walk>::id) || tables.contains(schema::TableOf<Stop>::id) ||
                tables.contains(schema::TableOf<Observation>::id) || tables.contains(schema::TableOf<Place>::id) ||
                tables.contains(schema::TableOf<TrackPiece>::id) || tables.contains(schema::TableOf<StopVisit>::id) ||
                tables.contains(schema::TableOf<ChecklistQuestion>::id) ||
                tables.contains(schema::TableOf<ChecklistAnswer>::id)) {
                read();
            }
        });
    }
    read();
}

void WalkSession::read()
{
    store::Store& store = services().store;
    const Uuid id = toUuid(m_walkId);
    m_walk = store.walks().find(id);
    m_place = m_walk && m_walk->place ? store.places().find(*m_walk->place) : std::nullopt;
    m_observations.clear();
    for (auto& listed : store.observations().ofWalk(id))
        m_observations.push_back(std::move(listed.row));
    m_observationCount = static_cast<int>(m_observations.size());
    readStops();
    m_lineRead = false;
    emit changed();
    tick();
    emit draftChanged();
}

void WalkSession::readStops()
{
    std::map<Uuid, int> observationsAt;
    for (const Observation& observation : m_observations)
        if (observation.stop)
            ++observationsAt[*observation.stop];
    const Uuid walk = toUuid(m_walkId);
    const auto questions = services().store.questions().ofWalk(walk);
    std::map<Uuid, int> answersAt;
    for (const ChecklistAnswer& answer : services().store.answers().ofWalk(walk))
        if (answer.author == services().store.device() && answer.answer != Answer::None)
            ++answersAt[answer.stop];
    const auto fix = m_hold->feed().fix();
    const auto reached = m_running->visitedStops(walk);
    m_next = reached.next();
    m_groups = reached.groups();
    std::vector<StopList::Item> items;
    for (const Stop& stop : m_groups.stops) {
        StopList::Item item;
        item.stop = stop;
        item.visited = reached.visited(stop);
        item.next = m_next && m_next->id == stop.id;
        item.observations = observationsAt[stop.id];
        item.questions = static_cast<int>(questionsAt(questions, stop.id).size());
        item.answers = std::min(answersAt[stop.id], item.questions);
        if (fix && stop.point)
            item.metres = distanceMetres(fix->point, *stop.point);
        items.push_back(std::move(item));
    }
    m_stops.show(std::move(items));
}

void WalkSession::tick()
{
    measureStops();
    if (!running() && m_lineRead) {
        emit ticked();
        return;
    }
    m_lineRead = true;
    if (!running())
        m_metres = lykta::walkedMetres(services().store.tracks().ofWalk(toUuid(m_walkId)));
    GeoLine line = running() ? services().track.line() : walkedLine(services().store, toUuid(m_walkId));
    if (line != m_line) {
        m_line = std::move(line);
        m_track = toQt(m_line);
        emit trackChanged();
    }
    emit ticked();
}

void WalkSession::measureStops()
{
    const auto fix = m_hold->feed().fix();
    if (!fix || fix->point == m_measuredAt)
        return;
    m_measuredAt = fix->point;
    std::vector<StopList::Item> items = m_stops.items();
    for (StopList::Item& item : items)
        if (item.stop.point)
            item.metres = distanceMetres(fix->point, *item.stop.point);
    m_stops.show(std::move(items));
}

QString WalkSession::title() const
{
    return m_walk ? toQt(m_walk->title) : QString();
}

bool WalkSession::mayLead() const
{
    return m_walk && capture::mayLead(services().store, m_walk->id);
}

QString WalkSession::kindWords() const
{
    return m_walk ? toQt(std::string(label(m_walk->kind, labelLanguage()))) : QString();
}

/// While it runs what this phone has walked, afterwards what all have: the groups apart and together.
double WalkSession::walkedMetres() const
{
    return running() ? lengthMetres(m_line) : m_metres;
}

std::int64_t WalkSession::elapsedMs() const
{
    if (running())
        return services().clock.now().ms - m_running->beganMs();
    if (!m_walk || !m_walk->startedAt)
        return 0;
    return (m_walk->endedAt ? *m_walk->endedAt : services().clock.now()).ms - m_walk->startedAt->ms;
}

QString WalkSession::subtitle() const
{
    if (!m_walk)
        return {};
    const QString state = walkState();
    if (state == QLatin1String("planned"))
        return tr("Start %1").arg(clockWords(m_walk->plannedStart));
    if (state == QLatin1String("underway"))
        return sinceWords();
    return tr("%1 · %2").arg(durationWords(elapsedMs()), metresWords(walkedMetres()));
}

QString WalkSession::longSubtitle() const
{
    if (!m_walk)
        return {};
    const double whole = lengthMetres(m_walk->route);
    if (walkState() == QLatin1String("planned") || walkState() == QLatin1String("underway") || whole <= 0)
        return tr("%1 · %2").arg(kindWords(), subtitle());
    return tr("%1 · %2 · %3 av %4")
        .arg(kindWords(), durationWords(elapsedMs()), metresWords(walkedMetres()), metresWords(whole));
}

bool WalkSession::running() const
{
    return m_running && m_walk && m_running->walk() == m_walk->id;
}

QString WalkSession::walkState() const
{
    if (running())
        return QStringLiteral("running");
    if (m_walk && m_walk->status == WalkStatus::Running)
        return QStringLiteral("underway");
    return m_walk && m_walk->status == WalkStatus::Closed ? QStringLiteral("closed") : QStringLiteral("planned");
}

QString WalkSession::sinceWords() const
{
    if (walkState() != QLatin1String("underway"))
        return {};
    return m_walk->startedAt ? tr("Pågår sedan %1").arg(clockWords(*m_walk->startedAt)) : tr("Pågår");
}

QString WalkSession::problem() const
{
    if (m_failure != Failure::None || !m_running || m_running->lineFailure() == Failure::None)
        return failureWords(m_failure);
    return tr("Linjen sparas inte.") + QLatin1Char(' ') + failureWords(m_running->lineFailure());
}

void WalkSession::reword()
{
    ScreenModel::reword();
    if (m_hold)
        readStops(); // the rows of the list say distances
}

int WalkSession::stopCount() const
{
    return m_stops.rowCount();
}

int WalkSession::visitedCount() const
{
    const auto& items = m_stops.items();
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const auto& item) { return item.visited; }));
}

QString WalkSession::nextName() const
{
    return m_next ? toQt(m_next->name) : QString();
}

int WalkSession::nextOrder() const
{
    return m_next ? static_cast<int>(m_next->order) : 0;
}

WayThere WalkSession::wayToNext() const
{
    return m_hold && m_next ? wayTo(m_hold->feed(), m_next->point) : WayThere{};
}

QString WalkSession::nextDistance() const
{
    return wayToNext().distance;
}

QString WalkSession::nextDirection() const
{
    return wayToNext().direction;
}

double WalkSession::nextTurn() const
{
    return wayToNext().turn;
}

QString WalkSession::placeWords() const
{
    if (!m_hold || m_hold->feed().quality() != FixQuality::Good)
        return {};
    std::vector<Stop> stops;
    for (const auto& item : m_stops.items())
        stops.push_back(item.stop);
    const Fix fix = *m_hold->feed().fix();
    return nearStopWords(nearestStop(stops, fix.point, fix.accuracyMetres));
}

QVariantList WalkSession::route() const
{
    return m_walk ? toQt(m_walk->route) : QVariantList();
}

QVariantList WalkSession::areas() const
{
    const GeoLine ring = m_place ? ringOf(m_place->geometry) : GeoLine();
    if (ring.empty())
        return {};
    return {QVariantMap{{QStringLiteral("name"), toQt(m_place->name)}, {QStringLiteral("ring"), toQt(ring)}}};
}

QVariantList WalkSession::stopMarks() const
{
    QVariantList marks;
    for (const StopList::Item& item : m_stops.items()) {
        if (!item.stop.point)
            continue;
        QVariantMap mark = toQt(*item.stop.point);
        mark[QStringLiteral("id")] = toQt(item.stop.id);
        mark[QStringLiteral("order")] = item.stop.order;
        mark[QStringLiteral("name")] = toQt(item.stop.name);
        mark[QStringLiteral("state")] = stateName(item);
        marks.append(mark);
    }
    return marks;
}

QVariantList WalkSession::pins() const
{
    QVariantList pins;
    for (const Observation& row : m_observations) {
        if (!row.position.point)
            continue;
        QVariantMap pin = toQt(*row.position.point);
        pin[QStringLiteral("id")] = toQt(row.id);
        pin[QStringLiteral("polarity")] = static_cast<int>(row.polarity);
        pin[QStringLiteral("severity")] = row.severity;
        pin[QStringLiteral("label")] = QStringLiteral("%1, %2").arg(
            categoryLabel(row.category), feelingWords(feelingOf(row.polarity, row.severity)));
        pins.append(pin);
    }
    return pins;
}

bool WalkSession::hasDraft() const
{
    return m_hold && services().store.drafts().find("observation:" + m_walkId.toStdString()).has_value();
}

void WalkSession::guarded(const std::function<void()>& work)
{
    m_failure = failureOf(work);
    read();
}

void WalkSession::start()
{
    guarded([this] { m_running->begin(toUuid(m_walkId)); });
    tick();
}

void WalkSession::finish()
{
    if (running())
        guarded([this] { m_running->finish(); });
}

void WalkSession::setVisited(const QString& stopId, bool visited)
{
    guarded([&] {
        if (const auto stop = services().store.stops().find(toUuid(stopId)))
            m_running->setVisited(*stop, visited);
    });
}

} // namespace lykta::ui

#include "ui/observation/observation_list.h"

#include "capture/record_observation.h"
#include "schema/description.h"
#include "ui/failure.h"
#include "ui/observation/category_look.h"
#include "ui/observation/feeling.h"
#include "ui/observation/observation_words.h"
#include "ui/ui_text.h"

#include <algorithm>

namespace lykta::ui {

namespace {

constexpr int undoMs = 8000;
constexpr int gatherMs = 100;      // many notices in a row are one reading
constexpr int linesInMemory = 400; // some screens of them

} // namespace

ObservationList::ObservationList(QObject* parent) : QAbstractListModel(parent), m_lines(linesInMemory)
{
    m_forget.setSingleShot(true);
    m_forget.setInterval(undoMs);
    connect(&m_forget, &QTimer::timeout, this, &ObservationList::forgetGone);
    m_read.setSingleShot(true);
    m_read.setInterval(gatherMs);
    connect(&m_read, &QTimer::timeout, this, &ObservationList::read);
}

void ObservationList::componentComplete()
{
    if (!m_app)
        return;
    auto& store = m_app->services().store;
    m_notices = std::make_unique<RowNotices>(store.notices(), this, [this](const auto& tables) {
        if (tables.contains(schema::TableOf<Observation>::id) || tables.contains(schema::TableOf<Photo>::id) ||
            tables.contains(schema::TableOf<Stop>::id) || tables.contains(schema::TableOf<Organisation>::id))
            m_read.start();
    });
    m_found =
        std::make_unique<RowNotices>(store.observationIndex().notices(), this, [this](const auto&) { m_read.start(); });
    connect(m_app->settings(), &AppSettings::wordsChanged, this, &ObservationList::read);
    read();
}

void ObservationList::setWalkId(const QString& walk)
{
    if (walk == m_walkId)
        return;
    m_walkId = walk;
    m_filter.stop.reset();
    emit keysChanged();
    emit filterChanged();
    if (m_notices)
        read();
}

void ObservationList::read()
{
    auto& store = m_app->services().store;
    m_filter.walk = Uuid::parse(m_walkId.toStdString());
    const auto walk = m_filter.walk ? store.walks().find(*m_filter.walk) : std::nullopt;
    m_walkTitle = walk ? toQt(walk->title) : QString();
    m_lines.clear();
    m_stops.clear();
    m_partners.clear();
    for (const auto& listed : store.organisations().all())
        m_partners[listed.row.id] = toQt(listed.row.name);
    store.observationIndex().catchUp(m_filter.walk);
    select(false);
}

void ObservationList::select(bool fromTheTop)
{
    auto selection = m_app->services().store.observationIndex().select(m_filter);
    m_allCount = static_cast<int>(selection.all);
    m_unsafeCount = static_cast<int>(selection.unsafeOnes);
    m_safeCount = static_cast<int>(selection.safeOnes);
    const bool whole = narrowed() == 0 && m_search.isEmpty();
    m_total = whole ? m_allCount : static_cast<int>(m_app->services().store.observationIndex().count(m_filter.walk));
    for (const auto& [row, line] : m_gone) {
        const auto at = line.row.observedAt.ms;
        const auto place = std::find_if(selection.rows.begin(), selection.rows.end(),
                                        [&](const auto& found) { return found.observedMs < at; });
        selection.rows.insert(place, {row, at});
    }
    show(std::move(selection.rows), fromTheTop);
    emit counted();
}

/// What stays where it was keeps its place in the view: only the stretch that differs is exchanged.
void ObservationList::show(std::vector<store::FoundObservation> rows, bool fromTheTop)
{
    if (fromTheTop) {
        beginResetModel();
        m_shown = std::move(rows);
        endResetModel();
        return;
    }
    const auto same = [](const auto& a, const auto& b) { return a.row == b.row; };
    const auto [oldAt, newAt] = std::mismatch(m_shown.begin(), m_shown.end(), rows.begin(), rows.end(), same);
    const auto first = static_cast<int>(oldAt - m_shown.begin());
    const auto tail = static_cast<int>(std::mismatch(m_shown.rbegin(), std::make_reverse_iterator(oldAt), rows.rbegin(),
                                                     std::make_reverse_iterator(newAt), same)
                                           .first -
                                       m_shown.rbegin());
    if (const int last = count() - tail; last > first) {
        beginRemoveRows({}, first, last - 1);
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last);
        endRemoveRows();
    }
    if (const int last = static_cast<int>(rows.size()) - tail; last > first) {
        beginInsertRows({}, first, last - 1);
        m_shown = std::move(rows);
        endInsertRows();
    }
    if (!m_shown.empty())
        emit dataChanged(index(0), index(count() - 1));
}

void ObservationList::narrow(const store::ObservationFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
    if (m_notices)
        select(true);
}

void ObservationList::setSearch(const QString& search)
{
    if (search.trimmed() == m_search)
        return;
    m_search = search.trimmed();
    m_filter.text = m_search.toStdString();
    emit searchChanged();
    if (m_notices)
        select(true);
}

void ObservationList::remove(const QString& observationId)
{
    auto& store = m_app->services().store;
    const auto number = store.observations().numberOf(toUuid(observationId));
    const auto listed = number ? store.observations().at(*number) : std::nullopt;
    if (!listed || listed->row.gone)
        return;
    Line gone = lineOf(*listed);
    gone.gone = true;
    const Failure failure = failureOf([&] { capture::removeObservation(store, listed->row.id); });
    if (failure != Failure::None) {
        emit failed(failureWords(failure));
        return;
    }
    m_gone.insert_or_assign(*number, std::move(gone));
    m_forget.start();
    read();
}

void ObservationList::restore(const QString& observationId)
{
    const Uuid id = toUuid(observationId);
    const auto gone =
        std::find_if(m_gone.begin(), m_gone.end(), [&](const auto& each) { return each.second.row.id == id; });
    if (gone == m_gone.end())
        return;
    const Failure failure = failureOf([&] { capture::restoreObservation(m_app->services().store, id); });
    if (failure != Failure::None)
        emit failed(failureWords(failure)); // the tombstone stays, and with it the way back
    else
        m_gone.erase(gone);
    read();
}

void ObservationList::forgetGone()
{
    m_gone.clear();
    read();
}

const std::vector<Stop>& ObservationList::stopsOf(const Uuid& walk) const
{
    const auto [place, isNew] = m_stops.try_emplace(walk);
    if (isNew)
        for (auto& listed : m_app->services().store.stops().ofWalk(walk))
            place->second.push_back(std::move(listed.row));
    return place->second;
}

ObservationList::Line ObservationList::lineOf(const store::Listed<Observation>& listed) const
{
    Line line;
    const auto photos = m_app->services().store.photos().ofObservation(listed.row.id);
    const auto here = std::find_if(photos.begin(), photos.end(), [](const auto& p) { return !p.path.empty(); });
    line.place = placeWords(listed.row, stopsOf(listed.row.walk));
    if (listed.row.responsible)
        if (const auto partner = m_partners.find(*listed.row.responsible); partner != m_partners.end())
            line.partner = partner->second;
    line.sync = syncMark(listed.state, photos);
    line.photo = here == photos.end() ? QString() : toQt(here->photo.id);
    line.row = listed.row;
    return line;
}

/// nullptr for a row that left the store since it was found.
const ObservationList::Line* ObservationList::lineAt(int row) const
{
    const auto number = m_shown[static_cast<std::size_t>(row)].row;
    if (const auto gone = m_gone.find(number); gone != m_gone.end())
        return &gone->second;
    if (const auto* line = m_lines.object(number))
        return line;
    const auto listed = m_app->services().store.observations().at(number);
    if (!listed)
        return nullptr;
    auto* line = new Line(lineOf(*listed));
    m_lines.insert(number, line);
    return line;
}

int ObservationList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ObservationList::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const auto* line = lineAt(at.row());
    if (!line)
        return {};
    switch (role) {
    case IdRole:
        return toQt(line->row.id);
    case CategoryRole:
        return categoryKey(line->row.category);
    case Qt::DisplayRole:
    case LabelRole:
        return categoryLabel(line->row.category);
    case PolarityRole:
        return static_cast<int>(line->row.polarity);
    case SeverityRole:
        return static_cast<int>(line->row.severity);
    case FeelingRole:
        return feelingWords(feelingOf(line->row.polarity, line->row.severity));
    case NoteRole:
        return toQt(line->row.note);
    case PlaceRole:
        return line->place;
    case TimeRole:
        return clockWords(line->row.observedAt);
    case PartnerRole:
        return line->partner;
    case SyncRole:
        return line->sync;
    case PhotoRole:
        return line->photo;
    case GoneRole:
        return line->gone;
    default:
        return {};
    }
}

QHash<int, QByteArray> ObservationList::roleNames() const
{
    return {{IdRole, "observationId"},  {CategoryRole, "category"}, {LabelRole, "label"},   {PolarityRole, "polarity"},
            {SeverityRole, "severity"}, {FeelingRole, "feeling"},   {NoteRole, "note"},     {PlaceRole, "place"},
            {TimeRole, "time"},         {PartnerRole, "partner"},   {SyncRole, "syncMark"}, {PhotoRole, "photo"},
            {GoneRole, "gone"}};
}

} // namespace lykta::ui

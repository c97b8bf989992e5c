#include "observation_list.h"

#include "capture/record_observation.h"
#include "category_look.h"
#include "failure.h"
#include "feeling.h"
#include "observation_words.h"
#include "schema/description.h"
#include "ui_text.h"

#include <algorithm>

namespace lykta::ui {

namespace {

constexpr int undoMs = 8000;
constexpr int gatherMs = 100; // many notices in a row are one reading

} // namespace

ObservationList::ObservationList(QObject* parent) : QAbstractListModel(parent)
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
    m_notices = std::make_unique<RowNotices>(m_app->services().store.notices(), this, [this](const auto& tables) {
        if (tables.contains(schema::TableOf<Observation>::id) || tables.contains(schema::TableOf<Photo>::id) ||
            tables.contains(schema::TableOf<Stop>::id) || tables.contains(schema::TableOf<Organisation>::id))
            m_read.start();
    });
    connect(m_app->settings(), &AppSettings::wordsChanged, this, &ObservationList::read);
    read();
}

void ObservationList::read()
{
    store::Store& store = m_app->services().store;
    const Uuid walk = toUuid(m_walkId);
    const auto walkRow = store.walks().find(walk);
    m_walkTitle = walkRow ? toQt(walkRow->title) : QString();
    std::vector<Stop> stops;
    for (auto& listed : store.stops().ofWalk(walk))
        stops.push_back(std::move(listed.row));
    std::map<Uuid, QString> partners;
    for (const auto& listed : store.organisations().all())
        partners[listed.row.id] = toQt(listed.row.name);

    m_all.clear();
    for (auto& listed : store.observations().ofWalk(walk)) {
        Line line;
        const auto photos = store.photos().ofObservation(listed.row.id);
        const auto here = std::find_if(photos.begin(), photos.end(), [](const auto& p) { return !p.path.empty(); });
        line.place = placeWords(listed.row, stops);
        line.partner = listed.row.responsible ? partners[*listed.row.responsible] : QString();
        line.sync = syncMark(listed.state, photos);
        line.photo = here == photos.end() ? QString() : toQt(here->photo.id);
        line.row = std::move(listed.row);
        m_all.push_back(std::move(line));
    }
    const auto countOf = [&](Polarity polarity) {
        return static_cast<int>(
            std::count_if(m_all.begin(), m_all.end(), [&](const Line& l) { return l.row.polarity == polarity; }));
    };
    m_allCount = static_cast<int>(m_all.size());
    m_unsafeCount = countOf(Polarity::Unsafe);
    m_safeCount = countOf(Polarity::Safe);
    for (const Line& gone : m_gone) {
        const auto place = std::find_if(m_all.begin(), m_all.end(),
                                        [&](const Line& l) { return l.row.observedAt < gone.row.observedAt; });
        m_all.insert(place, gone);
    }
    select();
}

bool ObservationList::fits(const Line& line) const
{
    if (m_filter == QLatin1String("unsafe") && line.row.polarity != Polarity::Unsafe)
        return false;
    if (m_filter == QLatin1String("safe") && line.row.polarity != Polarity::Safe)
        return false;
    if (m_search.isEmpty())
        return true;
    const auto has = [&](const QString& text) { return text.contains(m_search, Qt::CaseInsensitive); };
    return has(toQt(line.row.note)) || has(toQt(line.row.suggestion)) || has(categoryLabel(line.row.category)) ||
           has(line.place) || has(line.partner);
}

void ObservationList::select()
{
    std::vector<Line> wanted;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(wanted), [&](const Line& l) { return fits(l); });
    const bool sameRows = std::equal(wanted.begin(), wanted.end(), m_shown.begin(), m_shown.end(),
                                     [](const Line& a, const Line& b) { return a.row.id == b.row.id; });
    if (sameRows) {
        m_shown = std::move(wanted);
        if (!m_shown.empty())
            emit dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_shown = std::move(wanted);
        endResetModel();
    }
    emit counted();
}

void ObservationList::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
    select();
}

void ObservationList::setSearch(const QString& search)
{
    if (search.trimmed() == m_search)
        return;
    m_search = search.trimmed();
    emit searchChanged();
    select();
}

void ObservationList::remove(const QString& observationId)
{
    const Uuid id = toUuid(observationId);
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Line& l) { return l.row.id == id; });
    if (found == m_all.end() || found->gone)
        return;
    Line gone = *found;
    gone.gone = true;
    const Failure failure = failureOf([&] { capture::removeObservation(m_app->services().store, id); });
    if (failure != Failure::None) {
        emit failed(failureWords(failure));
        return;
    }
    m_gone.push_back(std::move(gone));
    m_forget.start();
    read();
}

void ObservationList::restore(const QString& observationId)
{
    const Uuid id = toUuid(observationId);
    const auto gone = std::find_if(m_gone.begin(), m_gone.end(), [&](const Line& l) { return l.row.id == id; });
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

int ObservationList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ObservationList::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = m_shown[static_cast<std::size_t>(at.row())];
    switch (role) {
    case IdRole:
        return toQt(line.row.id);
    case CategoryRole:
        return categoryKey(line.row.category);
    case Qt::DisplayRole:
    case LabelRole:
        return categoryLabel(line.row.category);
    case PolarityRole:
        return static_cast<int>(line.row.polarity);
    case SeverityRole:
        return static_cast<int>(line.row.severity);
    case FeelingRole:
        return feelingWords(feelingOf(line.row.polarity, line.row.severity));
    case NoteRole:
        return toQt(line.row.note);
    case PlaceRole:
        return line.place;
    case TimeRole:
        return clockWords(line.row.observedAt);
    case PartnerRole:
        return line.partner;
    case SyncRole:
        return line.sync;
    case PhotoRole:
        return line.photo;
    case GoneRole:
        return line.gone;
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

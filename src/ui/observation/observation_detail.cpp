#include "ui/observation/observation_detail.h"

#include "capture/record_observation.h"
#include "capture/start_walk.h"
#include "domain/labels.h"
#include "schema/description.h"
#include "ui/observation/category_look.h"
#include "ui/observation/feeling.h"
#include "ui/observation/observation_history.h"
#include "ui/observation/observation_words.h"
#include "ui/position/measure_words.h"
#include "ui/position/position_words.h"
#include "ui/ui_text.h"

namespace lykta::ui {

void ObservationDetail::open()
{
    if (!m_notices)
        m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto& tables) {
            if (tables.contains(schema::TableOf<Observation>::id) || tables.contains(schema::TableOf<Photo>::id))
                read();
        });
    read();
}

void ObservationDetail::read()
{
    const Uuid id = toUuid(m_observationId);
    store::Store& store = services().store;
    m_row = store.observations().find(id);
    m_gone = !m_row || m_row->gone;
    m_state = store.observations().stateOf(id);
    m_photos = store.photos().ofObservation(id);
    m_changes = m_row ? changesByOthers(store, *m_row) : QVariantList();
    emit changed();
}

QString ObservationDetail::walkId() const
{
    return m_row ? toQt(m_row->walk) : QString();
}

bool ObservationDetail::own() const
{
    return m_row && m_row->author == services().store.device();
}

bool ObservationDetail::mayChange() const
{
    if (!m_row || m_gone)
        return false;
    return own() || capture::mayWriteAll(services().store, m_row->walk);
}

QString ObservationDetail::label() const
{
    return m_row ? categoryLabel(m_row->category) : QString();
}

QString ObservationDetail::icon() const
{
    return m_row ? QString::fromLatin1(lookOf(m_row->category).icon) : QString();
}

int ObservationDetail::polarity() const
{
    return m_row ? static_cast<int>(m_row->polarity) : 0;
}

int ObservationDetail::severity() const
{
    return m_row ? static_cast<int>(m_row->severity) : 0;
}

QString ObservationDetail::feeling() const
{
    if (!m_row)
        return {};
    const QString words = feelingWords(feelingOf(m_row->polarity, m_row->severity));
    if (m_row->severity == 0)
        return words;
    return tr("%1 · %2").arg(words, toQt(std::string(severityLabel(m_row->severity, labelLanguage()))).toLower());
}

QString ObservationDetail::note() const
{
    return m_row ? toQt(m_row->note) : QString();
}

QString ObservationDetail::suggestion() const
{
    return m_row ? toQt(m_row->suggestion) : QString();
}

QString ObservationDetail::time() const
{
    return m_row ? QLocale().toString(localTime(m_row->observedAt), tr("d MMMM HH:mm")) : QString();
}

QString ObservationDetail::light() const
{
    if (!m_row || m_row->light == LightCondition::None)
        return {};
    return toQt(std::string(lykta::label(m_row->light, labelLanguage())));
}

QString ObservationDetail::place() const
{
    if (!m_row)
        return {};
    std::vector<Stop> stops;
    for (auto& listed : services().store.stops().ofWalk(m_row->walk))
        stops.push_back(std::move(listed.row));
    return placeWords(*m_row, stops);
}

QString ObservationDetail::position() const
{
    if (!m_row)
        return {};
    const Position& at = m_row->position;
    if (at.source == PositionSource::Pin)
        return at.rawGps ? tr("Nålen flyttad %1 från telefonens position")
                               .arg(metresWords(distanceMetres(*at.point, *at.rawGps)))
                         : tr("Nålen satt för hand");
    if (at.source == PositionSource::Stop)
        return tr("Stoppets plats");
    const FixQuality quality = qualityOf(at);
    if (quality == FixQuality::Good)
        return at.accuracyMetres ? QStringLiteral("±%1").arg(metresWords(*at.accuracyMetres)) : QString();
    return quality == FixQuality::None ? tr("Ingen position")
                                       : positionWords(quality, at.accuracyMetres, at.ageMs.value_or(0), {}).text;
}

bool ObservationDetail::hasPoint() const
{
    return m_row && m_row->position.point;
}

double ObservationDetail::latitude() const
{
    return hasPoint() ? m_row->position.point->latitude : 0;
}

double ObservationDetail::longitude() const
{
    return hasPoint() ? m_row->position.point->longitude : 0;
}

QString ObservationDetail::responsible() const
{
    if (!m_row || !m_row->responsible)
        return {};
    const auto row = services().store.organisations().find(*m_row->responsible);
    return row ? toQt(row->name) : QString();
}

QString ObservationDetail::syncMark() const
{
    return ui::syncMark(m_state, m_photos);
}

QString ObservationDetail::syncWords() const
{
    const QString mark = syncMark();
    if (mark == QLatin1String("confirmed"))
        return tr("Bekräftad av centralen");
    if (mark == QLatin1String("failed"))
        return tr("Kom inte fram. Se synk.");
    return tr("Sparad här, skickas när det finns nät");
}

QVariantList ObservationDetail::photos() const
{
    QVariantList list;
    for (const auto& photo : m_photos) {
        QString words = toQt(std::string(lykta::label(photo.photo.role, labelLanguage())));
        if (photo.state == store::PhotoState::WaitingForBytes)
            words = tr("Hämtas när det finns nät");
        list.append(QVariantMap{{QStringLiteral("photoId"), toQt(photo.photo.id)},
                                {QStringLiteral("here"), !photo.path.empty()},
                                {QStringLiteral("words"), words}});
    }
    return list;
}

void ObservationDetail::guarded(const std::function<void()>& work)
{
    m_failure = failureOf(work);
    read();
}

void ObservationDetail::remove()
{
    guarded([this] { capture::removeObservation(services().store, toUuid(m_observationId)); });
}

void ObservationDetail::restore()
{
    guarded([this] { capture::restoreObservation(services().store, toUuid(m_observationId)); });
}

} // namespace lykta::ui

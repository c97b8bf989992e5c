#include "ui/presence/presence_form.h"

#include "capture/check_in.h"
#include "schema/description.h"
#include "ui/position/measure_words.h"
#include "ui/presence/presence_place.h"
#include "ui/presence/presence_words.h"
#include "ui/ui_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace lykta::ui {

namespace {

constexpr auto modeKey = "presence.mode";
constexpr auto officersKey = "presence.officers";
constexpr std::uint32_t mostOfficers = 20;

} // namespace

void PresenceForm::open()
{
    store::Store& store = services().store;
    if (const auto kept = store.setting(modeKey))
        m_mode = static_cast<PresenceMode>(std::clamp(toQt(*kept).toInt(), 1, 5));
    if (const auto kept = store.setting(officersKey))
        m_officers = std::clamp<std::uint32_t>(toQt(*kept).toUInt(), 1, mostOfficers);
    m_hold = std::make_unique<PositionHold>(PositionFeed::of(*m_app));
    connect(&m_hold->feed(), &PositionFeed::changed, this, &PresenceForm::tick);
    m_notices = std::make_unique<RowNotices>(store.notices(), this, [this](const auto& tables) {
        if (tables.contains(schema::TableOf<Presence>::id) || tables.contains(schema::TableOf<Place>::id))
            read();
    });
    read();
}

void PresenceForm::read()
{
    store::Store& store = services().store;
    m_places.clear();
    for (auto& listed : store.places().all())
        if (listed.row.kind != PlaceKind::Stop)
            m_places.push_back(std::move(listed.row));
    const Uuid before = m_running ? m_running->id : Uuid{};
    m_running = store.presences().running();
    if (m_running && m_running->id != before) {
        m_mode = m_running->mode;
        m_officers = std::max<std::uint32_t>(1, m_running->officers);
        const auto draft = store.drafts().find(draftKey());
        const QJsonObject kept =
            draft ? QJsonDocument::fromJson(QByteArray::fromStdString(*draft)).object() : QJsonObject();
        m_note = kept["note"].toString();
        m_activities.clear();
        for (const auto activity : kept["activities"].toArray())
            m_activities.append(activity.toString());
    }
    proposePlace();
    emit changed();
    emit ticked();
}

void PresenceForm::tick()
{
    proposePlace();
    emit ticked();
}

std::optional<GeoPoint> PresenceForm::goodFix() const
{
    if (!m_hold || m_hold->feed().quality() != FixQuality::Good)
        return std::nullopt;
    return m_hold->feed().fix()->point;
}

void PresenceForm::proposePlace()
{
    if (m_placeChosen || m_running)
        return;
    const auto fix = goodFix();
    const auto here = fix ? presencePlaceAt(m_places, *fix) : std::nullopt;
    const Uuid proposed = here ? here->place.id : m_place;
    if (proposed == m_place)
        return;
    m_place = proposed;
    emit changed();
}

std::optional<Place> PresenceForm::chosenPlace() const
{
    const Uuid id = m_running ? m_running->place.value_or(Uuid{}) : m_place;
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const Place& p) { return p.id == id; });
    return found == m_places.end() ? std::nullopt : std::optional(*found);
}

QString PresenceForm::placeId() const
{
    const auto place = chosenPlace();
    return place ? toQt(place->id) : QString();
}

void PresenceForm::setPlaceId(const QString& id)
{
    m_placeChosen = true;
    m_place = toUuid(id);
    changeRunning([&](Presence& p) {
        p.place = m_place.isNil() ? std::nullopt : std::optional(m_place);
        const auto place = chosenPlace();
        p.verification = place ? verificationAt(*place, goodFix()) : Verification::ByHand;
    });
    emit changed();
    emit ticked();
}

QString PresenceForm::placeName() const
{
    const auto place = chosenPlace();
    return place ? toQt(place->name) : tr("Ingen plats vald");
}

QString PresenceForm::placeWords() const
{
    const auto place = chosenPlace();
    if (!place)
        return goodFix() ? tr("Ingen känd plats här. Välj en plats.") : tr("Ingen position. Välj en plats.");
    const auto fix = goodFix();
    const auto accuracy = fix ? m_hold->feed().fix()->accuracyMetres : std::nullopt;
    const QString name = toQt(place->name);
    switch (verificationAt(*place, fix)) {
    case Verification::InsideByPosition:
        return accuracy ? tr("Du är inom %1 · ±%2").arg(name, metresWords(*accuracy)) : tr("Du är inom %1").arg(name);
    case Verification::NearByPosition:
        return tr("Du är nära %1").arg(name);
    default:
        return fix ? tr("Du är inte vid %1").arg(name) : tr("%1, vald för hand").arg(name);
    }
}

bool PresenceForm::byPosition() const
{
    const auto place = chosenPlace();
    return place && verificationAt(*place, goodFix()) == Verification::InsideByPosition;
}

QVariantList PresenceForm::places() const
{
    QVariantList list;
    for (const Place& place : m_places)
        list.append(QVariantMap{{QStringLiteral("value"), toQt(place.id)}, {QStringLiteral("text"), toQt(place.name)}});
    list.append(QVariantMap{{QStringLiteral("value"), QString()}, {QStringLiteral("text"), tr("Utan plats")}});
    return list;
}

int PresenceForm::mode() const
{
    return static_cast<int>(m_mode);
}

void PresenceForm::setMode(int mode)
{
    m_mode = static_cast<PresenceMode>(std::clamp(mode, 1, 5));
    guarded([this] { services().store.setSetting(modeKey, std::to_string(static_cast<int>(m_mode))); });
    changeRunning([this](Presence& p) { p.mode = m_mode; });
}

int PresenceForm::officers() const
{
    return static_cast<int>(m_officers);
}

void PresenceForm::setOfficers(int officers)
{
    m_officers = std::clamp<std::uint32_t>(static_cast<std::uint32_t>(std::max(1, officers)), 1, mostOfficers);
    guarded([this] { services().store.setSetting(officersKey, std::to_string(m_officers)); });
    changeRunning([this](Presence& p) { p.officers = m_officers; });
}

QString PresenceForm::note() const
{
    return m_note;
}

void PresenceForm::setNote(const QString& note)
{
    if (note == m_note)
        return;
    m_note = note;
    keepDraft();
    emit changed();
}

void PresenceForm::toggleActivity(const QString& key)
{
    if (!m_activities.removeOne(key))
        m_activities.append(key);
    keepDraft();
    emit changed();
}

std::string PresenceForm::draftKey() const
{
    return "presence:" + (m_running ? m_running->id.text() : std::string());
}

void PresenceForm::keepDraft()
{
    if (!m_running)
        return;
    const QJsonObject kept{{"note", m_note}, {"activities", QJsonArray::fromStringList(m_activities)}};
    guarded([&] {
        services().store.drafts().put(draftKey(), QJsonDocument(kept).toJson(QJsonDocument::Compact).toStdString());
    });
}

std::string PresenceForm::wholeNote() const
{
    QStringList words;
    for (const QString& key : m_activities)
        words << activityWords(key);
    QString note = words.join(QStringLiteral(", "));
    if (!note.isEmpty())
        note += QLatin1Char('.');
    return QStringLiteral("%1 %2").arg(note, m_note).trimmed().toStdString();
}

void PresenceForm::guarded(const std::function<void()>& work)
{
    m_failure = failureOf(work);
    emit changed();
}

void PresenceForm::changeRunning(const std::function<void(Presence&)>& edit)
{
    if (!m_running)
        return;
    guarded([&] {
        store::Store& store = services().store;
        const auto opened = store.presences().open(m_running->id);
        if (!opened)
            return;
        Presence row = opened->row;
        edit(row);
        store.door().commit([&](store::Writer& writer) { writer.update(*opened, row); });
        m_running = row;
    });
}

void PresenceForm::checkIn()
{
    guarded([this] {
        const auto place = chosenPlace();
        capture::CheckIn input;
        input.mode = m_mode;
        input.officers = m_officers;
        input.verification = place ? verificationAt(*place, goodFix()) : Verification::ByHand;
        if (place)
            input.place = place->id;
        capture::checkIn(services().store, services().clock, input);
        m_activities.clear();
        m_note.clear();
    });
    read();
}

void PresenceForm::checkOut()
{
    if (!m_running)
        return;
    guarded([this] {
        capture::checkOut(services().store, services().clock, m_running->id, wholeNote());
        services().store.drafts().drop(draftKey());
        m_activities.clear();
        m_note.clear();
        m_placeChosen = false;
    });
    read();
}

} // namespace lykta::ui

#include "domain/dosage.h"
#include "domain/labels.h"
#include "ui/position/measure_words.h"
#include "ui/presence/presence_form.h"
#include "ui/presence/presence_words.h"
#include "ui/ui_text.h"

#include <QTimeZone>
#include <cmath>

// The half of the presence form that only says things: the running time, the dosage, the visits of today.

namespace lykta::ui {

namespace {

constexpr double msPerMinute = 60'000.0;
constexpr double leftBeyondMetres = 50;

double metresFrom(const Geometry& geometry, GeoPoint point)
{
    double nearest = 1e9;
    for (const GeoPoint& corner : geometry.ring)
        nearest = std::min(nearest, distanceMetres(corner, point));
    if (geometry.centre)
        nearest = std::min(nearest, distanceMetres(*geometry.centre, point) - geometry.radiusMetres);
    return nearest;
}

} // namespace

QString PresenceForm::modeWords() const
{
    return toQt(std::string(label(m_mode, labelLanguage())));
}

QString PresenceForm::modeIcon() const
{
    return modeIconName(m_mode);
}

QVariantList PresenceForm::modes() const
{
    QVariantList list;
    for (int number = 1; number <= 5; ++number) {
        const auto mode = static_cast<PresenceMode>(number);
        list.append(QVariantMap{{QStringLiteral("value"), number},
                                {QStringLiteral("text"), toQt(std::string(label(mode, labelLanguage())))},
                                {QStringLiteral("symbol"), modeIconName(mode)}});
    }
    return list;
}

QVariantList PresenceForm::officerChoices() const
{
    QVariantList list;
    for (int number = 1; number <= 6; ++number)
        list.append(QVariantMap{{QStringLiteral("value"), number},
                                {QStringLiteral("text"), number == 1 ? tr("1 polis") : tr("%1 poliser").arg(number)}});
    return list;
}

QString PresenceForm::officersWords() const
{
    return m_officers == 1 ? tr("1 polis") : tr("%1 poliser").arg(m_officers);
}

QVariantList PresenceForm::activities() const
{
    QVariantList list;
    for (const QString& key : activityKeys())
        list.append(QVariantMap{{QStringLiteral("key"), key},
                                {QStringLiteral("words"), activityWords(key)},
                                {QStringLiteral("icon"), activityIcon(key)},
                                {QStringLiteral("chosen"), m_activities.contains(key)}});
    return list;
}

std::int64_t PresenceForm::elapsedMs() const
{
    return m_running ? services().clock.now().ms - m_running->startedAt.ms : 0;
}

QString PresenceForm::sinceWords() const
{
    return m_running ? tr("sedan %1").arg(clockWords(m_running->startedAt)) : QString();
}

QString PresenceForm::timeWords() const
{
    return timerWords(elapsedMs());
}

double PresenceForm::minutes() const
{
    return std::max(0.0, static_cast<double>(elapsedMs()) / msPerMinute);
}

double PresenceForm::scaleMinutes() const
{
    const double now = minutes();
    return now < 20 ? 20 : now < 30 ? 30 : 60 * std::max(1.0, std::ceil(now / 60));
}

double PresenceForm::bandFrom() const
{
    return static_cast<double>(DosageBand{}.leastMs) / msPerMinute;
}

double PresenceForm::bandTo() const
{
    return static_cast<double>(DosageBand{}.mostMs) / msPerMinute;
}

QString PresenceForm::dosage() const
{
    if (elapsedMs() < 0)
        return QStringLiteral("unsure");
    switch (dosageOf(elapsedMs())) {
    case Dosage::Under:
        return QStringLiteral("under");
    case Dosage::Within:
        return QStringLiteral("within");
    case Dosage::Over:
        break;
    }
    return QStringLiteral("over");
}

QString PresenceForm::dosageWords() const
{
    const QString state = dosage();
    if (state == QLatin1String("unsure"))
        return tr("Tiden är osäker: telefonens klocka har ändrats");
    if (state == QLatin1String("under"))
        return tr("%1 min kvar till dosen").arg(static_cast<int>(std::ceil(bandFrom() - minutes())));
    if (state == QLatin1String("within"))
        return tr("Inom dosen %1–%2 min").arg(bandFrom()).arg(bandTo());
    return tr("Längre än dosen");
}

bool PresenceForm::left() const
{
    const auto place = m_running ? chosenPlace() : std::nullopt;
    const auto fix = goodFix();
    if (!place || !fix || place->geometry.empty() || place->geometry.contains(*fix))
        return false;
    const double slack = leftBeyondMetres + m_hold->feed().fix()->accuracyMetres.value_or(0);
    return metresFrom(place->geometry, *fix) > slack;
}

QVariantList PresenceForm::today() const
{
    QVariantList list;
    if (!m_hold)
        return list;
    const Instant now = services().clock.now();
    const auto midnight = localTime(now).date().startOfDay(Qt::OffsetFromUTC, now.offsetMinutes * 60);
    for (const auto& listed : services().store.presences().since(midnight.toMSecsSinceEpoch())) {
        const Presence& row = listed.row;
        if (!row.endedAt)
            continue;
        const auto place = row.place ? services().store.places().find(*row.place) : std::nullopt;
        const QString name = place ? toQt(place->name) : tr("Utan plats");
        list.append(QVariantMap{
            {QStringLiteral("place"), name},
            {QStringLiteral("icon"), modeIconName(row.mode)},
            {QStringLiteral("times"), tr("%1–%2").arg(clockWords(row.startedAt), clockWords(*row.endedAt))},
            {QStringLiteral("duration"), durationWords(row.endedAt->ms - row.startedAt.ms)},
            {QStringLiteral("ms"), static_cast<qint64>(row.endedAt->ms - row.startedAt.ms)},
            {QStringLiteral("sync"), listed.state == store::RowState::Confirmed ? QStringLiteral("confirmed")
                                     : listed.state == store::RowState::Held    ? QStringLiteral("failed")
                                                                                : QStringLiteral("waiting")}});
    }
    return list;
}

QString PresenceForm::todayWords() const
{
    qint64 ms = 0;
    const QVariantList visits = today();
    for (const QVariant& visit : visits)
        ms += visit.toMap().value(QStringLiteral("ms")).toLongLong();
    return visits.isEmpty() ? QString()
                            : tr("%n besök · %1", "", static_cast<int>(visits.size())).arg(durationWords(ms));
}

} // namespace lykta::ui

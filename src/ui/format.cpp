#include "ui/format.h"

#include <QDateTime>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr int eveningFrom = 17;

QDateTime local(std::int64_t ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms);
}

} // namespace

Format::Format(Language language)
    : m_locale(language == Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                             : QLocale(QLocale::Swedish, QLocale::Sweden))
{
}

QString Format::ago(std::int64_t then, std::int64_t now) const
{
    const std::int64_t age = now - then;
    if (age < 2 * second)
        return tr("nu");
    if (age < minute)
        return tr("%1 s sedan").arg(age / second);
    if (age < hour)
        return tr("%1 min sedan").arg(age / minute);
    if (age < 12 * hour)
        return tr("%1 tim sedan").arg(age / hour);
    return dayAndTime(then, now);
}

QString Format::clockTime(std::int64_t ms) const
{
    return local(ms).toString(QStringLiteral("HH:mm"));
}

QString Format::day(std::int64_t ms) const
{
    QString text = m_locale.toString(local(ms), QStringLiteral("ddd d MMM"));
    return text.remove(QLatin1Char('.'));
}

QString Format::dayAndTime(std::int64_t ms, std::int64_t now) const
{
    const QDateTime then = local(ms);
    const qint64 days = local(now).date().daysTo(then.date());
    const QString time = clockTime(ms);
    if (days == 0)
        return then.time().hour() >= eveningFrom ? tr("I kväll %1").arg(time) : tr("I dag %1").arg(time);
    if (days == 1)
        return tr("I morgon %1").arg(time);
    if (days == -1)
        return tr("I går %1").arg(time);
    return day(ms) + QLatin1Char(' ') + time;
}

QString Format::until(std::int64_t ms, std::int64_t now) const
{
    const std::int64_t left = ms - now;
    if (left <= 0 || left > 24 * hour)
        return {};
    if (left < hour)
        return tr("om %1 min").arg((left + minute - 1) / minute);
    return tr("om %1 tim").arg((left + hour / 2) / hour);
}

QString Format::duration(std::int64_t ms) const
{
    const std::int64_t minutes = ms / minute;
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return minutes % 60 == 0 ? tr("%1 tim").arg(minutes / 60) : tr("%1 tim %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString Format::distance(double metres) const
{
    if (metres < 995)
        return tr("%1 m").arg(metres < 20 ? std::lround(metres) : std::lround(metres / 10) * 10);
    return tr("%1 km").arg(number(metres / 1000, 1));
}

QString Format::accuracy(double metres) const
{
    return tr("±%1 m").arg(std::lround(metres));
}

QString Format::bytes(std::uint64_t count) const
{
    const auto size = static_cast<double>(count);
    return size < 100'000 ? tr("%1 kB").arg(std::ceil(size / 1000)) : tr("%1 MB").arg(number(size / 1e6, 1));
}

QString Format::latitude(double degrees) const
{
    return number(std::abs(degrees), 4) + (degrees < 0 ? QStringLiteral(" S") : QStringLiteral(" N"));
}

QString Format::longitude(double degrees) const
{
    return number(std::abs(degrees), 4) + (degrees < 0 ? tr(" V") : tr(" E"));
}

QString Format::number(double value, int decimals) const
{
    return m_locale.toString(value, 'f', decimals);
}

QString Format::fix(const std::optional<Fix>& fix, std::int64_t now) const
{
    switch (qualityOf(fix, now)) {
    case FixQuality::Good:
        return fix->accuracyMetres ? accuracy(*fix->accuracyMetres) + QStringLiteral(" · ") + ago(fix->at, now)
                                   : ago(fix->at, now);
    case FixQuality::Poor:
        return fix->accuracyMetres ? tr("Svag position %1").arg(accuracy(*fix->accuracyMetres)) : tr("Svag position");
    case FixQuality::Stale: {
        const std::int64_t age = now - fix->at;
        return age < minute ? tr("Senast kända, %1 s gammal").arg(age / second)
                            : tr("Senast kända, %1 gammal").arg(duration(age));
    }
    case FixQuality::None:
        break;
    }
    return tr("Ingen position");
}

QString Format::small(std::string_view label)
{
    QString text = Format::text(label);
    if (!text.isEmpty())
        text[0] = text[0].toLower();
    return text;
}

QString Format::text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace lykta::ui

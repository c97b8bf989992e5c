#include "ui/position/measure_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace lykta::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Measure", text);
}

std::size_t eighth(double degrees)
{
    const double turned = std::fmod(std::fmod(degrees, 360.0) + 360.0 + 22.5, 360.0);
    return static_cast<std::size_t>(turned / 45.0) % 8;
}

} // namespace

QString metresWords(double metres)
{
    // A figure keeps its unit when the line breaks.
    const auto kept = [](QString text) { return text.replace(QLatin1Char(' '), QChar::Nbsp); };
    if (metres < 99.5)
        return kept(words(QT_TRANSLATE_NOOP("Measure", "%1 m")).arg(std::lround(metres)));
    if (metres < 995)
        return kept(words(QT_TRANSLATE_NOOP("Measure", "%1 m")).arg(std::lround(metres / 10) * 10));
    const int decimals = metres < 99'500 ? 1 : 0;
    return kept(words(QT_TRANSLATE_NOOP("Measure", "%1 km")).arg(QLocale().toString(metres / 1000, 'f', decimals)));
}

QString durationWords(std::int64_t ms)
{
    const std::int64_t minutes = std::max<std::int64_t>(ms, 0) / 60'000;
    if (minutes < 60)
        return words(QT_TRANSLATE_NOOP("Measure", "%1 min")).arg(minutes);
    return words(QT_TRANSLATE_NOOP("Measure", "%1 tim %2 min")).arg(minutes / 60).arg(minutes % 60);
}

QString timerWords(std::int64_t ms)
{
    const std::int64_t seconds = std::max<std::int64_t>(ms, 0) / 1000;
    const auto two = [](std::int64_t n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

QString relativeWords(double bearingDegrees, double headingDegrees)
{
    static constexpr std::array sides{
        QT_TRANSLATE_NOOP("Measure", "rakt fram"),  QT_TRANSLATE_NOOP("Measure", "snett höger"),
        QT_TRANSLATE_NOOP("Measure", "åt höger"),   QT_TRANSLATE_NOOP("Measure", "bakåt höger"),
        QT_TRANSLATE_NOOP("Measure", "bakåt"),      QT_TRANSLATE_NOOP("Measure", "bakåt vänster"),
        QT_TRANSLATE_NOOP("Measure", "åt vänster"), QT_TRANSLATE_NOOP("Measure", "snett vänster"),
    };
    return words(sides[eighth(bearingDegrees - headingDegrees)]);
}

QString compassWords(double bearingDegrees)
{
    static constexpr std::array sides{
        QT_TRANSLATE_NOOP("Measure", "åt norr"),   QT_TRANSLATE_NOOP("Measure", "åt nordost"),
        QT_TRANSLATE_NOOP("Measure", "åt öster"),  QT_TRANSLATE_NOOP("Measure", "åt sydost"),
        QT_TRANSLATE_NOOP("Measure", "åt söder"),  QT_TRANSLATE_NOOP("Measure", "åt sydväst"),
        QT_TRANSLATE_NOOP("Measure", "åt väster"), QT_TRANSLATE_NOOP("Measure", "åt nordväst"),
    };
    return words(sides[eighth(bearingDegrees)]);
}

} // namespace lykta::ui

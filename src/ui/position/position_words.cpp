#include "ui/position/position_words.h"

#include "ui/position/measure_words.h"

#include <QCoreApplication>

namespace lykta::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Position", text);
}

QString accuracyPart(std::optional<double> metres)
{
    return metres ? QStringLiteral("±%1").arg(metresWords(*metres)) : QString();
}

QString agoPart(std::int64_t ageMs)
{
    const std::int64_t seconds = ageMs / 1000;
    return seconds < 60 ? words(QT_TRANSLATE_NOOP("Position", "%1 s sedan")).arg(seconds)
                        : words(QT_TRANSLATE_NOOP("Position", "%1 min sedan")).arg(seconds / 60);
}

QString oldPart(std::int64_t ageMs)
{
    const std::int64_t seconds = ageMs / 1000;
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("Position", "%1 s gammal")).arg(seconds);
    if (seconds < 3600)
        return words(QT_TRANSLATE_NOOP("Position", "%1 min gammal")).arg(seconds / 60);
    return words(QT_TRANSLATE_NOOP("Position", "%1 tim gammal")).arg(seconds / 3600);
}

QString joined(const QString& a, const QString& b)
{
    return a.isEmpty() ? b : QStringLiteral("%1 · %2").arg(a, b);
}

} // namespace

PositionWords positionWords(FixQuality quality, std::optional<double> accuracyMetres, std::int64_t ageMs,
                            const QString& place)
{
    PositionWords said;
    switch (quality) {
    case FixQuality::Good:
        said.title = place.isEmpty() ? words(QT_TRANSLATE_NOOP("Position", "Din position")) : place;
        said.detail = joined(accuracyPart(accuracyMetres), agoPart(ageMs));
        said.text = joined(said.title, said.detail);
        break;
    case FixQuality::Poor:
        said.title = words(QT_TRANSLATE_NOOP("Position", "Svag position"));
        said.detail = joined(accuracyPart(accuracyMetres), agoPart(ageMs));
        said.text = QStringLiteral("%1 %2").arg(said.title, accuracyPart(accuracyMetres)).trimmed();
        break;
    case FixQuality::Stale:
        said.title = words(QT_TRANSLATE_NOOP("Position", "Senast kända"));
        said.detail = oldPart(ageMs);
        said.text = QStringLiteral("%1, %2").arg(said.title, said.detail);
        break;
    case FixQuality::None:
        said.title = words(QT_TRANSLATE_NOOP("Position", "Ingen position"));
        said.detail = words(QT_TRANSLATE_NOOP("Position", "Det går att spara ändå."));
        said.text = QStringLiteral("%1. %2").arg(said.title, said.detail);
        break;
    }
    return said;
}

FixQuality qualityOf(const Position& position)
{
    if (!position.point)
        return FixQuality::None;
    if (position.source == PositionSource::Stop)
        return FixQuality::Good;
    if (position.ageMs.value_or(0) > staleAfterMs)
        return FixQuality::Stale;
    return position.accuracyMetres.value_or(0) > poorAboveMetres ? FixQuality::Poor : FixQuality::Good;
}

QString qualityName(FixQuality quality)
{
    switch (quality) {
    case FixQuality::Good:
        return QStringLiteral("good");
    case FixQuality::Poor:
        return QStringLiteral("poor");
    case FixQuality::Stale:
        return QStringLiteral("stale");
    case FixQuality::None:
        break;
    }
    return QStringLiteral("none");
}

} // namespace lykta::ui

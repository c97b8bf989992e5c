#include "ui/observation/feeling.h"

#include <QCoreApplication>
#include <algorithm>

namespace lykta::ui {

int feelingOf(Polarity polarity, std::uint32_t severity)
{
    switch (polarity) {
    case Polarity::Safe:
        return 0;
    case Polarity::Neutral:
        return 1;
    case Polarity::Unsafe:
        return 1 + static_cast<int>(std::clamp<std::uint32_t>(severity, 1, 4));
    case Polarity::None:
        break;
    }
    return noFeeling;
}

Polarity polarityOf(int feeling)
{
    if (feeling < 0 || feeling > 5)
        return Polarity::None;
    return feeling == 0 ? Polarity::Safe : feeling == 1 ? Polarity::Neutral : Polarity::Unsafe;
}

std::uint32_t severityOf(int feeling)
{
    return feeling >= 2 && feeling <= 5 ? static_cast<std::uint32_t>(feeling - 1) : 0;
}

QString feelingWords(int feeling)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Feeling", text); };
    switch (polarityOf(feeling)) {
    case Polarity::Safe:
        return words(QT_TRANSLATE_NOOP("Feeling", "trygg"));
    case Polarity::Neutral:
        return words(QT_TRANSLATE_NOOP("Feeling", "neutral"));
    case Polarity::Unsafe:
        return words(QT_TRANSLATE_NOOP("Feeling", "otrygg %1")).arg(severityOf(feeling));
    case Polarity::None:
        break;
    }
    return {};
}

} // namespace lykta::ui

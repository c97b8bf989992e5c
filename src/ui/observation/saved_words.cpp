#include "ui/observation/saved_words.h"

#include "ui/observation/category_look.h"
#include "ui/observation/feeling.h"

#include <QCoreApplication>

namespace lykta::ui {

QString savedWords(Category category, Polarity polarity, std::uint32_t severity, bool changed)
{
    const QString pattern = changed ? QCoreApplication::translate("Saved", "Ändrad: %1, %2")
                                    : QCoreApplication::translate("Saved", "Sparad: %1, %2");
    return pattern.arg(categoryLabel(category), feelingWords(feelingOf(polarity, severity)));
}

} // namespace lykta::ui

#pragma once

#include "domain/enumerations.h"

#include <QString>

namespace lykta::ui {

/// «Sparad: Belysning, otrygg 3», or «Ändrad: …».
QString savedWords(Category category, Polarity polarity, std::uint32_t severity, bool changed);

} // namespace lykta::ui

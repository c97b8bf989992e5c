#pragma once

#include "domain/enumerations.h"

#include <QString>
#include <cstdint>

namespace lykta::ui {

/// One cell of the feeling scale: 0 safe, 1 neutral, 2–5 unsafe 1–4; -1 nothing chosen. Polarity and severity in one
/// number, since a person gives them in one touch.
inline constexpr int noFeeling = -1;

int feelingOf(Polarity polarity, std::uint32_t severity);
Polarity polarityOf(int feeling);
std::uint32_t severityOf(int feeling);

/// «trygg», «neutral», «otrygg 3»; empty for none.
QString feelingWords(int feeling);

} // namespace lykta::ui

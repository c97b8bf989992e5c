#pragma once

#include "store/map_file.h"
#include "ui/format.h"

namespace lykta::ui {

/// Why a file cannot be shown under the map, in the language of now.
QString mapProblemWords(store::MapProblem problem);

/// «9 × 11 km runt 57,1860 N 14,0400 E», «Hela världen»
QString mapExtentWords(const store::GeoBounds& bounds, const Format& format);

/// «38,2 MB · 2026-10-03 · zoom 10–17»
QString mapFactWords(const store::MapInfo& info, const Format& format);

} // namespace lykta::ui

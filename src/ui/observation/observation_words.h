#pragma once

#include "store/store.h"

#include <QString>
#include <map>
#include <vector>

namespace lykta::ui {

/// Where an observation is, in a line: its stop's name, or how far it is from the nearest one, or that nobody knows.
QString placeWords(const Observation& observation, const std::vector<Stop>& stops);

/// «confirmed», «waiting» or «failed»: which of the four honest marks a row and its photos have earned. Confirmed only
/// when the central store has said so of the row and of every photo.
QString syncMark(store::RowState row, const std::vector<store::ListedPhoto>& photos);

} // namespace lykta::ui

#pragma once

#include "domain/entities.h"
#include "store/store.h"

#include <optional>

namespace lykta::ui {

/// Who is likely to be responsible: the owner of the lighting (for lighting) or of the land at the place that holds the
/// point. Nothing where the data does not say.
std::optional<Uuid> proposedOwner(store::Store& store, Category category, const Position& position);

} // namespace lykta::ui

#pragma once

#include "domain/enumerations.h"

#include <optional>
#include <span>
#include <string_view>

namespace lykta {

/// Every category that can be chosen, in the order in which people are shown them (None is left out).
std::span<const Category> allCategories();

/// None for None and for a number that this build does not know.
FocusArea focusAreaOf(Category category);

/// A stable ASCII name, «lighting» or «sightLines», for names of controls, exports and file names; «none» for None and
/// for a number that this build does not know.
std::string_view key(Category category);
/// The category that `key` names; nullopt for other texts.
std::optional<Category> categoryOf(std::string_view key);

} // namespace lykta

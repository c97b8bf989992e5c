#pragma once

#include "domain/enumerations.h"

#include <QString>
#include <array>

namespace lykta::ui {

/// Which icon stands for a category.
struct CategoryLook
{
    Category category;
    const char* icon;
};

/// All nineteen in the order that a phone without habits offers them.
const std::array<CategoryLook, 19>& categoryLooks();

/// The one for `Category::Other` where the number is unknown.
const CategoryLook& lookOf(Category category);

/// The stable name in code, in names of controls: «lighting».
QString categoryKey(Category category);

/// The label of the trade in the application's language.
QString categoryLabel(Category category);

/// The same with soft hyphens where a long word may be broken on a tile.
QString categoryTileLabel(Category category);

} // namespace lykta::ui

#pragma once

#include "domain/enumerations.h"

#include <QString>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::ui {

using CategoryCounts = std::map<Category, int>;

/// All categories, the likeliest first: what this walk has weighs three times what this phone is used to; equal ones
/// stay in the order that they have anyway, so that tiles do not wander without reason. Never longer or shorter than
/// the list of all.
std::vector<Category> guessedOrder(const CategoryCounts& inWalk, const CategoryCounts& habit);

/// The habit as the phone's setting keeps it («1:12,3:4»); unreadable parts are passed over.
CategoryCounts parseHabit(std::string_view text);
std::string habitText(const CategoryCounts& habit);

} // namespace lykta::ui

#pragma once

#include "domain/enumerations.h"

#include <string_view>

namespace lykta {

/// The word of the trade for a member of an entity, by the name that it has in schema/description.h, or «position»,
/// «geometry», «point» (the nameless ones). UTF-8, with a capital letter. A name that this build does not know is
/// given back as it is.
std::string_view memberLabel(std::string_view member, Language language);

} // namespace lykta

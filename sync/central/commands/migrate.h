#pragma once

#include <ostream>
#include <string>

namespace lykta::central {

/// Makes Lykta's tables in a PostgreSQL database, or brings them to this build's schema. Throws std::runtime_error, and
/// touches nothing, where a newer build made them.
void migrate(const std::string& database, std::ostream& out);

} // namespace lykta::central

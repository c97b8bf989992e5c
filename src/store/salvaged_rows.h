#pragma once

#include "domain/instant.h"

#include <SQLiteCpp/Database.h>

namespace lykta::store {

/// Makes the rows that were read from a damaged store fit each other again:
/// bodies and changes that cannot be parsed go; a row whose journal entry survived alone is put together from it; an
/// own row that central has never confirmed and whose entry is lost is written into the journal again, with new stamps;
/// projections are rebuilt; everything that central has is fetched once more. Throws SQLite::Exception.
void repairRows(SQLite::Database& database, const WallClock& clock);

} // namespace lykta::store

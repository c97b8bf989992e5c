#pragma once

#include "store/store.h"

#include <SQLiteCpp/Database.h>
#include <filesystem>
#include <optional>

namespace lykta::store {

/// Where a salvage has come to is seen from the files in the store's folder:
///   damaged-<utc>/       a whole copy of the damaged files, made first; never deleted, never opened
///   lykta.db.salvaging   the new store while rows are read into it; begun anew after a kill
///   lykta.db.salvaged    the new store, whole; takes the damaged one's place as soon as it is seen
inline constexpr const char* databaseName = "lykta.db";

/// True where the open database is whole as far as `PRAGMA quick_check` sees it and has the tables of its version.
/// Throws SQLite::Exception, which may mean damage as well (meansDamage).
bool isWhole(SQLite::Database& database);

/// Copies the damaged store aside, reads what can be read into a new one and puts that in its place. No connection to
/// the store is open. Throws DiskFull or StorageFailed; then the damaged store is still there.
void salvageStore(const std::filesystem::path& folder, const WallClock& clock);

/// Puts a salvaged store that a kill left waiting in its place.
void finishSalvage(const std::filesystem::path& folder);

/// What the last salvage found, once; nullopt the next time.
std::optional<Salvage> takeReport(SQLite::Database& database, const std::filesystem::path& folder);

} // namespace lykta::store

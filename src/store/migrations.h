#pragma once

#include <SQLiteCpp/Database.h>

namespace lykta::store {

/// The `user_version` that this build writes.
int knownVersion();

/// Brings a store from its version to the known one, one transaction a step. Synced rows and projections are never
/// migrated: rows stay as they are, projections are rebuilt (projections.h). Throws SQLite::Exception.
void migrate(SQLite::Database& database);

/// `PRAGMA user_version` of an open store.
int versionOf(SQLite::Database& database);

} // namespace lykta::store

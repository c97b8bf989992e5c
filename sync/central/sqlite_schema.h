#pragma once

#include <SQLiteCpp/Database.h>
#include <string_view>

namespace lykta::central {

/// Brings a database to this build's schema, one transaction a step under `user_version`. Throws std::runtime_error,
/// and touches nothing, where a newer version wrote it.
void migrateSqlite(SQLite::Database& database);

/// Makes the one row of `store` for a new tenant.
void createStore(SQLite::Database& database, std::string_view storeId);

} // namespace lykta::central

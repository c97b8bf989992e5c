#pragma once

#include "sync/central/postgres_connection.h"

#include <string>
#include <string_view>

namespace lykta::central {

/// Brings a database to this build's schema, one transaction a step; two at once wait for each other. Returns the
/// schema's version. Throws std::runtime_error, and touches nothing, where a newer version made it.
int migratePostgres(PostgresConnection& connection);

/// Throws std::runtime_error with words for the operator where the schema is not this build's, or where the server is
/// set up so that a commit may be lost.
void requirePostgresSchema(PostgresConnection& connection, const std::string& address);

/// Makes the row of `store` for a new tenant. Returns the tenant's number.
std::int64_t createPostgresTenant(PostgresConnection& connection, std::string_view storeId);

/// The tenant that a store is in this database; nullopt where it is none.
std::optional<std::int64_t> tenantOf(PostgresConnection& connection, std::string_view storeId);

} // namespace lykta::central

#include "sync/central/commands/migrate.h"

#include "sync/central/postgres_schema.h"

namespace lykta::central {

void migrate(const std::string& database, std::ostream& out)
{
    PostgresConnection connection(database);
    const auto version = migratePostgres(connection);
    requirePostgresSchema(connection, database);
    out << withoutPassword(database) << " has Lykta's tables, schema " << version << "\n";
}

} // namespace lykta::central

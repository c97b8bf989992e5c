#include "sync/central/store_copy.h"

#include "sync/central/postgres_schema.h"
#include "sync/central/postgres_tables.h"
#include "sync/central/sqlite_connection.h"
#include "sync/central/sqlite_schema.h"
#include "sync/central/sqlite_tables.h"

#include <SQLiteCpp/Transaction.h>
#include <stdexcept>

namespace lykta::central {

std::vector<CopiedTable> copyToPostgres(const std::filesystem::path& sqliteFile, const std::string& address,
                                        const std::string& storeId)
{
    SqliteConnection embedded(sqliteFile, true); // which takes its log along when it closes
    const SQLite::Transaction snapshot(embedded.database);
    SqliteTables source(embedded.database);
    PostgresConnection connection(address);
    requirePostgresSchema(connection, address);
    connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ");
    if (const auto tenant = tenantOf(connection, storeId)) {
        PostgresTables there(connection, tenant);
        try {
            requireSameTables(source, there);
        } catch (const std::runtime_error& error) {
            throw std::runtime_error("the database already holds this store, with other content (" +
                                     std::string(error.what()) + "); nothing was changed");
        }
        return {};
    }
    PostgresTables target(connection, std::nullopt);
    const auto copied = copyTables(source, target);
    connection.run("COMMIT");
    return copied;
}

std::uint64_t copyToSqlite(const std::string& address, std::int64_t tenant, const std::filesystem::path& sqliteFile)
{
    PostgresConnection connection(address);
    requirePostgresSchema(connection, address);
    connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    PostgresTables source(connection, tenant);
    {
        // Until it is whole it goes by another name, so it need not be durable step by step.
        SQLite::Database database(sqliteFile.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        migrateSqlite(database);
        SQLite::Transaction transaction(database);
        SqliteTables target(database);
        copyTables(source, target);
        transaction.commit();
        const auto verdict = database.execAndGet("PRAGMA integrity_check").getString();
        if (verdict != "ok")
            throw std::runtime_error("the copy of the database is damaged: " + verdict);
    }
    const SqliteConnection check(sqliteFile, false);
    return check.session.head().seq;
}

} // namespace lykta::central

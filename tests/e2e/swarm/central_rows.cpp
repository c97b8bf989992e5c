#include "e2e/swarm/central_rows.h"

#include "sync/central/data_directory.h"
#include "sync/central/postgres_schema.h"
#include "sync/central/store_copy.h"

#include <SQLiteCpp/Database.h>
#include <stdexcept>

namespace lykta::swarm {

namespace fs = std::filesystem;

CentralRows::CentralRows(fs::path data, std::string database) : m_data(std::move(data)), m_database(std::move(database))
{
}

std::vector<std::string> CentralRows::options() const
{
    return m_database.empty() ? std::vector<std::string>() : std::vector<std::string>{"--store", m_database};
}

std::int64_t CentralRows::tenant() const
{
    central::PostgresConnection connection(m_database);
    const auto id = central::DataDirectory(m_data).storeInPostgres();
    const auto found = id ? central::tenantOf(connection, *id) : std::nullopt;
    if (!found)
        throw std::runtime_error("the swarm's store is not in its database");
    return *found;
}

fs::path CentralRows::file() const
{
    if (m_database.empty())
        return central::DataDirectory(m_data).database();
    auto moment = m_data;
    moment += "-moment.sqlite";
    fs::remove(moment);
    central::copyToSqlite(m_database, tenant(), moment);
    return moment;
}

std::int64_t CentralRows::head() const
{
    if (m_database.empty())
        return SQLite::Database(file().string(), SQLite::OPEN_READONLY, 5'000)
            .execAndGet("SELECT head FROM store")
            .getInt64();
    return central::PostgresConnection(m_database)
        .run("SELECT head FROM lykta.store WHERE tenant = " + std::to_string(tenant()))
        .signedAt(0, 0);
}

void CentralRows::putBack(const fs::path& backup, const test::CentralProcess& central) const
{
    if (!m_database.empty()) {
        const auto number = std::to_string(tenant());
        central::PostgresConnection connection(m_database);
        std::string statements = "BEGIN;";
        for (const auto& table : central::storeTables())
            statements += "DELETE FROM lykta.\"" + table.name + "\" WHERE tenant = " + number + ";";
        connection.run(statements + "COMMIT");
    }
    fs::remove_all(m_data);
    fs::copy(backup, m_data, fs::copy_options::recursive);
    if (!m_database.empty())
        central.run("move"); // a backup is an embedded store
}

} // namespace lykta::swarm

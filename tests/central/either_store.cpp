#include "central/either_store.h"

#include "support/postgres_cluster.h"
#include "sync/central/postgres_store.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_store.h"

namespace lykta::test {

using namespace central;

EitherStore::EitherStore(const std::string& kind) : m_kind(kind)
{
    if (m_kind == "postgres") {
        m_address = postgresCluster().migratedDatabase();
        m_id = randomBytes(16);
        PostgresStore::create(m_address, m_id);
    } else
        SqliteStore::create(m_folder.path() / "central.sqlite");
    m_store = another();
}

void EitherStore::reopen()
{
    m_store.reset();
    m_store = another();
}

std::unique_ptr<CentralStore> EitherStore::another()
{
    if (m_kind == "postgres")
        return std::make_unique<PostgresStore>(m_address, m_id, metrics);
    return std::make_unique<SqliteStore>(m_folder.path() / "central.sqlite", metrics);
}

} // namespace lykta::test

#include "store/sync_connection.h"

#include "schema/table.h"
#include "store/connection.h"
#include "store/failure.h"

#include <SQLiteCpp/Transaction.h>

namespace lykta::store {

SyncConnection::SyncConnection(const std::filesystem::path& database, PhotoFiles& files, ChangeNotices& notices,
                               sync::Replica::NowMs now)
    : m_database(openConnection(database)), m_notices(notices), m_projections(*m_database),
      m_replica(*m_database, m_projections, std::move(now)), m_ledger(*m_database, files, notices)
{
}

std::uint32_t SyncConnection::schema() const
{
    return schema::version;
}

void SyncConnection::transaction(const std::function<std::vector<std::uint32_t>()>& work)
{
    ChangeNotices::Tables changed;
    guarded(*m_database, [&] {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const auto table : work())
            changed.insert(table);
        transaction.commit();
    });
    m_notices.publish(changed);
}

} // namespace lykta::store

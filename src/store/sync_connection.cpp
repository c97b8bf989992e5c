#include "store/sync_connection.h"

#include "schema/table.h"
#include "store/connection.h"
#include "store/failure.h"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

namespace lykta::store {
namespace {

// As SQLite's own checkpoints do it, but while central is at work instead of inside a commit; there only where the log
// has become four times as long.
constexpr int longLogPages = 1'000, tooLongLogPages = 4'000;
/// A page of the feed touches some 3 MiB: what does not fit is written twice.
constexpr const char* largerCache = "PRAGMA cache_size = -8192";

int committed(void* logPages, sqlite3* database, const char* name, int pages)
{
    auto& known = *static_cast<int*>(logPages);
    known = pages;
    if (pages >= tooLongLogPages &&
        sqlite3_wal_checkpoint_v2(database, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr) == SQLITE_OK)
        known = 0;
    return SQLITE_OK; // a checkpoint that did not work is done by a later one
}

} // namespace

SyncConnection::SyncConnection(const std::filesystem::path& database, PhotoFiles& files, ChangeNotices& notices,
                               sync::Replica::NowMs now)
    : m_database(openConnection(database)), m_notices(notices), m_projections(*m_database),
      m_replica(*m_database, m_projections, std::move(now)), m_ledger(*m_database, files, notices)
{
    m_database->exec(largerCache);
    sqlite3_wal_hook(m_database->getHandle(), &committed, &m_logPages);
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

void SyncConnection::tidy()
{
    if (m_logPages < longLogPages)
        return;
    m_logPages = 0;
    sqlite3_wal_checkpoint_v2(m_database->getHandle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

} // namespace lykta::store

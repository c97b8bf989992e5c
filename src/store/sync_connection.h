#pragma once

#include "store/change_notices.h"
#include "store/ledger.h"
#include "store/photo_files.h"
#include "store/projections.h"
#include "sync/replica/sync_store.h"

#include <SQLiteCpp/Database.h>
#include <filesystem>
#include <memory>

namespace lykta::store {

/// The sync thread's own connection to the store: same file, same projections, and the same screens are told.
class SyncConnection final : public sync::SyncStore
{
  public:
    SyncConnection(const std::filesystem::path& database, PhotoFiles& files, ChangeNotices& notices,
                   sync::Replica::NowMs now);

    sync::Replica& replica() override { return m_replica; }
    sync::PhotoLedger& photos() override { return m_ledger; }
    std::uint32_t schema() const override;
    /// Throws DiskFull, StorageFailed, and what `work` throws; nothing is kept then.
    void transaction(const std::function<std::vector<std::uint32_t>()>& work) override;
    /// Moves the log into the database once it is long.
    void tidy() override;

  private:
    std::unique_ptr<SQLite::Database> m_database;
    int m_logPages = 0; ///< of the log after the last commit here
    ChangeNotices& m_notices;
    Projections m_projections;
    sync::Replica m_replica;
    Ledger m_ledger;
};

} // namespace lykta::store

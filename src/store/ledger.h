#pragma once

#include "store/change_notices.h"
#include "store/photo_files.h"
#include "sync/replica/photo_ledger.h"

#include <SQLiteCpp/Database.h>

namespace lykta::store {

/// The way of each photo's bytes, over photo_file and the photo projection. A photo that was deleted, or whose
/// observation was, neither waits nor is fetched. One that failed is tried again after all others.
class Ledger final : public sync::PhotoLedger
{
  public:
    Ledger(SQLite::Database& database, PhotoFiles& files, ChangeNotices& notices)
        : m_database(database), m_files(files), m_notices(notices)
    {
    }

    std::vector<sync::PhotoTask> pendingUploads(std::size_t atMost) override;
    void rememberUpload(const std::string& id, const std::string& uploadUrl) override;
    void markSent(const std::string& id) override;
    void markFailed(const std::string& id, const std::string& reason) override;
    std::vector<sync::PhotoTask> pendingDownloads(std::size_t atMost) override;
    bool adopt(const std::string& id, const std::filesystem::path& downloaded) override;
    std::filesystem::path incoming() const override { return m_files.incoming(); }
    sync::PhotoStanding standing() const override;
    void removeUnnamed() override;
    void centralForgot() override;

  private:
    void change(const char* sql, const std::string& id, const std::string* text);

    SQLite::Database& m_database;
    PhotoFiles& m_files;
    ChangeNotices& m_notices;
};

} // namespace lykta::store

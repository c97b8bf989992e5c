#pragma once

#include <SQLiteCpp/Database.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::store {

/// What somebody is in the middle of typing. Never synced. On disk when put() returns; the text is the form's own
/// (JSON). Inside a WriteDoor's commit put and drop belong to that commit. All throw DiskFull or StorageFailed.
class Drafts
{
  public:
    explicit Drafts(SQLite::Database& database) : m_database(database) {}

    void put(std::string_view key, std::string_view text);
    std::optional<std::string> find(std::string_view key) const;
    void drop(std::string_view key);
    std::vector<std::string> keys() const; ///< ascending

  private:
    SQLite::Database& m_database;
};

} // namespace lykta::store

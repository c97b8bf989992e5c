#pragma once

#include "domain/entities.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lykta::store {

/// Opens the index's own file, or makes it anew where it is missing, damaged or of another build. Throws
/// SQLite::Exception.
std::unique_ptr<SQLite::Database> openIndex(const std::filesystem::path& file);

/// Takes observations from the store into the index. One thread at a time.
class ObservationEntries
{
  public:
    /// A row as the store has it.
    struct Source
    {
        std::int64_t n = 0;
        std::string id, body;
    };

    ObservationEntries(SQLite::Database& store, SQLite::Database& index, const Uuid& device);

    /// Newest first, at most `atMost` of those after what the index has seen.
    std::vector<Source> newest(std::size_t atMost);
    /// Of this phone, among its last thousand writings and not yet acknowledged; newest first.
    std::vector<Source> unconfirmed(std::size_t atMost);
    std::vector<Source> ofWalk(const Uuid& walk, std::size_t atMost);
    /// In the order of their numbers, after `n`.
    std::vector<Source> after(std::int64_t n, std::size_t atMost);

    /// Takes in those that differ from what the index has; true where any did. One transaction.
    bool take(const std::vector<Source>& rows);
    /// Removes entries with first < n < last that are none of `rows`, ascending; true where there were any.
    bool removeOthers(const std::vector<Source>& rows, std::int64_t first, std::int64_t last);
    /// Names of stops and partners are read again when they are next needed.
    void forgetNames();

  private:
    std::vector<Source> readAll(SQLite::Statement& statement);
    const std::string& nameOf(int table, const Uuid& id);
    void write(const Source& row, const Observation& observation, const std::string& names, std::int64_t hash);

    SQLite::Database& m_index;
    Uuid m_device;
    SQLite::Statement m_newest, m_unconfirmed, m_ofWalk, m_after, m_name;
    SQLite::Statement m_greatest, m_hash, m_put, m_dropWords, m_putWords, m_between, m_drop;
    std::map<std::pair<int, Uuid>, std::string> m_names;
};

/// A uuid as the index keeps it: its last eight bytes.
std::int64_t keyOf(const Uuid& id);

} // namespace lykta::store

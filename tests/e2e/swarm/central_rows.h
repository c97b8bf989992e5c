#pragma once

#include "support/central_process.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lykta::swarm {

/// Where the swarm's central keeps its rows: in a file of its folder, or in a PostgreSQL database. Whoever looks at
/// them sees an embedded store in both cases.
class CentralRows
{
  public:
    /// `database`: postgres://…, migrated and with no other store in it; empty: embedded.
    CentralRows(std::filesystem::path data, std::string database);

    /// What lykta-central must be told beside the folder.
    std::vector<std::string> options() const;
    /// A file with all rows: the store itself, or one moment of it, until the next call.
    std::filesystem::path file() const;
    std::int64_t head() const;
    /// Puts what a backup holds in the place of everything; central must be down.
    void putBack(const std::filesystem::path& backup, const test::CentralProcess& central) const;

  private:
    std::int64_t tenant() const;

    std::filesystem::path m_data;
    std::string m_database;
};

} // namespace lykta::swarm

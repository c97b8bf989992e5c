#pragma once

#include <SQLiteCpp/Database.h>
#include <string>
#include <vector>

namespace lykta::test {

/// Copies of a database in memory that can be put back, as from a backup. Made outside every transaction; put back
/// inside one, so that a savepoint undoes that too.
class Shelf
{
  public:
    explicit Shelf(SQLite::Database& database) : m_database(database) {}

    /// Keeps the database as it is now under `name`.
    void keep(const std::string& name);
    void putBack(const std::string& name);

  private:
    SQLite::Database& m_database;
    std::vector<std::string> m_tables;
};

} // namespace lykta::test

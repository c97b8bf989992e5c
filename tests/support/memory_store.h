#pragma once

#include "sync/central/central_store.h"
#include "sync/central/sqlite_session.h"

#include <SQLiteCpp/Database.h>
#include <exception>
#include <functional>
#include <string>

namespace lykta::test {

/// The embedded store's own schema and statements over a database in memory, without the writer's thread. What was
/// written may be taken back by a savepoint around it.
class MemoryStore final : public central::CentralStore
{
  public:
    explicit MemoryStore(std::string id);

    const std::string& id() const override { return m_id; }
    void write(const std::function<void(central::Session&)>& work) override;
    void submit(std::function<void(central::Session&)> work, std::function<void(std::exception_ptr)> done) override;
    void read(const std::function<void(const central::Session&)>& work) const override { work(m_session); }
    /// Throws std::logic_error.
    std::uint64_t backup(const std::filesystem::path&) const override;

    SQLite::Database& database() const { return m_database; }

  private:
    std::string m_id;
    mutable SQLite::Database m_database;
    central::SqliteSession m_session;
};

} // namespace lykta::test

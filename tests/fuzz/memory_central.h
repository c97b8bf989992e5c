#pragma once

#include "sync/central/central_store.h"
#include "sync/central/sqlite_schema.h"
#include "sync/central/sqlite_session.h"

#include <SQLiteCpp/Database.h>

namespace lykta::fuzz {

/// A central store in memory, without threads: the real tables and the real SQL. Everything that a target does to it is
/// taken back by `Undone`, so that each input meets the same store.
class MemoryCentral final : public central::CentralStore
{
  public:
    MemoryCentral() : m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
    {
        central::migrateSqlite(m_database);
        central::createStore(m_database, m_id);
    }

    const std::string& id() const override { return m_id; }
    void write(const std::function<void(central::Session&)>& work) override
    {
        m_database.exec("SAVEPOINT job");
        m_session.beginGroup();
        m_session.mark();
        try {
            work(m_session);
        } catch (...) {
            m_database.exec("ROLLBACK TO job; RELEASE job");
            m_session.backToMark();
            m_session.flush();
            throw;
        }
        m_session.flush();
        m_database.exec("RELEASE job");
    }
    void submit(std::function<void(central::Session&)> work, std::function<void(std::exception_ptr)> done) override
    {
        std::exception_ptr thrown;
        try {
            write(work);
        } catch (...) {
            thrown = std::current_exception();
        }
        done(thrown);
    }
    void read(const std::function<void(const central::Session&)>& work) const override { work(m_session); }
    std::uint64_t backup(const std::filesystem::path&) const override { return 0; }

    class Undone
    {
      public:
        explicit Undone(MemoryCentral& central) : m_central(central) { m_central.m_database.exec("SAVEPOINT input"); }
        ~Undone() { m_central.m_database.exec("ROLLBACK TO input; RELEASE input"); }
        Undone(const Undone&) = delete;
        Undone& operator=(const Undone&) = delete;

      private:
        MemoryCentral& m_central;
    };

  private:
    std::string m_id = std::string(16, 's');
    SQLite::Database m_database;
    central::SqliteSession m_session{m_database};
};

} // namespace lykta::fuzz

#include "support/memory_store.h"

#include "sync/central/sqlite_schema.h"

#include <stdexcept>

namespace lykta::test {

MemoryStore::MemoryStore(std::string id)
    : m_id(std::move(id)), m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), m_session(m_database)
{
    central::migrateSqlite(m_database);
    central::createStore(m_database, m_id);
}

void MemoryStore::write(const std::function<void(central::Session&)>& work)
{
    m_database.exec("SAVEPOINT job");
    m_session.beginGroup(); // each job is a group of its own
    m_session.backToMark(); // and knows nothing of those before: they may have been taken back since
    try {
        work(m_session);
    } catch (...) {
        m_session.backToMark();
        m_session.flush();
        m_database.exec("ROLLBACK TO job; RELEASE job");
        throw;
    }
    m_session.flush();
    m_database.exec("RELEASE job");
}

void MemoryStore::submit(std::function<void(central::Session&)> work, std::function<void(std::exception_ptr)> done)
{
    std::exception_ptr thrown;
    try {
        write(work);
    } catch (...) {
        thrown = std::current_exception();
    }
    done(thrown);
}

std::uint64_t MemoryStore::backup(const std::filesystem::path&) const
{
    throw std::logic_error("a store in memory is not copied");
}

} // namespace lykta::test

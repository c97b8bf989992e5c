#include "sync/central/sqlite_store.h"

#include "sync/central/secrets.h"
#include "sync/central/sqlite_connection.h"
#include "sync/central/sqlite_schema.h"
#include "sync/central/writer.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <spdlog/spdlog.h>
#include <stdexcept>
#include <thread>
#include <vector>

namespace lykta::central {

namespace {

/// Moves the log into the file every so often, never on the writer's thread. PASSIVE waits for nobody.
class Checkpointer
{
  public:
    explicit Checkpointer(std::filesystem::path file) : m_file(std::move(file)), m_thread([this] { loop(); }) {}

    ~Checkpointer()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void committed()
    {
        const std::lock_guard lock(m_mutex);
        m_dirty = true;
    }

  private:
    void loop()
    {
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            m_wake.wait_for(lock, std::chrono::milliseconds(500), [this] { return m_stopping; });
            if (!std::exchange(m_dirty, false))
                continue;
            lock.unlock();
            checkpoint();
            lock.lock();
        }
    }

    void checkpoint()
    {
        try {
            if (!m_connection)
                m_connection = std::make_unique<SqliteConnection>(m_file, true);
            m_connection->database.execAndGet("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (const std::exception& error) {
            spdlog::warn("the log was not moved into the database, trying again: {}", error.what());
            m_connection.reset();
            const std::lock_guard lock(m_mutex);
            m_dirty = true;
        }
    }

    std::filesystem::path m_file;
    std::unique_ptr<SqliteConnection> m_connection;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_dirty = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace

struct SqliteStore::Impl
{
    Impl(const std::filesystem::path& path, Metrics& metrics)
        : file(path), checkpointer(path), writer(std::make_unique<SqliteWriteBackend>(path), metrics)
    {
    }

    /// A reader that nobody uses now, or a new one.
    std::unique_ptr<SqliteConnection> borrow()
    {
        {
            const std::lock_guard lock(mutex);
            if (!idle.empty()) {
                auto connection = std::move(idle.back());
                idle.pop_back();
                return connection;
            }
        }
        return std::make_unique<SqliteConnection>(file, false);
    }

    void giveBack(std::unique_ptr<SqliteConnection> connection)
    {
        const std::lock_guard lock(mutex);
        idle.push_back(std::move(connection));
    }

    std::filesystem::path file;
    std::string id;
    std::mutex mutex;
    std::vector<std::unique_ptr<SqliteConnection>> idle;
    Checkpointer checkpointer; // hears from the writer until its last job is done
    Writer writer;
};

void SqliteStore::create(const std::filesystem::path& file)
{
    if (std::filesystem::exists(file))
        throw std::runtime_error("there already is a store in " + file.parent_path().string());
    // Under another name until it is whole: what a killed attempt leaves behind is no store, and is begun anew.
    const auto fresh = std::filesystem::path(file).concat(".new");
    for (const auto* part : {"", "-journal", "-wal", "-shm"})
        std::filesystem::remove(std::filesystem::path(fresh).concat(part));
    {
        SQLite::Database database(fresh.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        std::filesystem::permissions(fresh, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    {
        SqliteConnection connection(fresh, true);
        migrateSqlite(connection.database);
        createStore(connection.database, randomBytes(16));
        connection.database.exec("PRAGMA wal_checkpoint(TRUNCATE)"); // all of it lies in this one file now
    }
    std::filesystem::rename(fresh, file);
}

SqliteStore::SqliteStore(const std::filesystem::path& file, Metrics& metrics)
{
    if (!std::filesystem::exists(file))
        throw std::runtime_error("no store in " + file.parent_path().string() + ": run «lykta-central init» first");
    {
        SqliteConnection connection(file, true);
        migrateSqlite(connection.database);
    }
    m_impl = std::make_unique<Impl>(file, metrics);
    read([this](const Session& session) { m_impl->id = session.head().id; });
}

SqliteStore::~SqliteStore()
{
    // Who may write closes last: nobody else can move the log into the database and take it away.
    m_impl->idle.clear();
}

const std::string& SqliteStore::id() const
{
    return m_impl->id;
}

void SqliteStore::write(const std::function<void(Session&)>& work)
{
    m_impl->writer.run(work);
    m_impl->checkpointer.committed();
}

void SqliteStore::submit(std::function<void(Session&)> work, std::function<void(std::exception_ptr)> done)
{
    m_impl->writer.submit(std::move(work), [this, done = std::move(done)](const std::exception_ptr& thrown) {
        m_impl->checkpointer.committed();
        done(thrown);
    });
}

void SqliteStore::read(const std::function<void(const Session&)>& work) const
{
    auto connection = m_impl->borrow();
    connection->run("BEGIN");
    try {
        work(connection->session);
    } catch (...) {
        try {
            connection->run("ROLLBACK");
            m_impl->giveBack(std::move(connection));
        } catch (const SQLite::Exception&) { // rolled back already; the connection goes
        }
        throw;
    }
    connection->run("COMMIT");
    m_impl->giveBack(std::move(connection));
}

std::uint64_t SqliteStore::backup(const std::filesystem::path& folder) const
{
    const auto target = folder / "central.sqlite.new";
    std::filesystem::remove(target);
    {
        SqliteConnection source(m_impl->file, false);
        SQLite::Database copy(target.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        // All pages in one step: one snapshot, and in WAL mode the writer does not wait for it.
        SQLite::Backup(copy, source.database).executeStep(-1);
        copy.exec("PRAGMA journal_mode = DELETE");
        const auto verdict = copy.execAndGet("PRAGMA integrity_check").getString();
        if (verdict != "ok")
            throw std::runtime_error("the copy of the database is damaged: " + verdict);
    }
    std::filesystem::permissions(target, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::rename(target, folder / "central.sqlite");
    SqliteConnection check(folder / "central.sqlite", false);
    return check.session.head().seq;
}

} // namespace lykta::central

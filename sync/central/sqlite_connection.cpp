#include "sync/central/sqlite_connection.h"

#include <SQLiteCpp/Exception.h>
#include <cstdlib>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

namespace lykta::central {

namespace {

constexpr int busyMs = 10'000;
constexpr int oneThreadAtATime = SQLITE_OPEN_NOMUTEX; // no locking inside SQLite for what nobody does

} // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& file, bool writable)
    : database(file.string(), (writable ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY) | oneThreadAtATime, busyMs),
      session(database), control(database)
{
    // A reader's pages are stale after the next commit anyhow.
    database.exec(writable ? "PRAGMA cache_size = -8192" : "PRAGMA cache_size = -512");
    if (!writable)
        return;
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA secure_delete = ON");
    database.exec("PRAGMA wal_autocheckpoint = 0");
}

bool emptyLog(const std::filesystem::path& file)
{
    SqliteConnection connection(file, true);
    return connection.database.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() == 0;
}

void SqliteWriteBackend::begin()
{
    if (!m_connection)
        m_connection = std::make_unique<SqliteConnection>(m_file, true);
    m_connection->run("BEGIN IMMEDIATE");
    m_connection->session.beginGroup();
}

void SqliteWriteBackend::savepoint()
{
    m_connection->run("SAVEPOINT job");
    m_connection->session.mark();
}

void SqliteWriteBackend::undoSavepoint()
{
    m_connection->run("ROLLBACK TO job");
    m_connection->run("RELEASE job");
    m_connection->session.backToMark();
}

void SqliteWriteBackend::commit()
{
    m_connection->session.flush();
    m_connection->run("COMMIT");
}

std::exception_ptr SqliteWriteBackend::failureOf(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const SQLite::Exception& error) {
        const int extended = error.getExtendedErrorCode();
        if (extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_DIR_FSYNC) {
            // Nobody can say any more what is durable; the next start reads what really is there.
            spdlog::critical("the disk did not confirm a write: {}", error.what());
            std::abort();
        }
        const int code = error.getErrorCode() & 0xff;
        if (code == SQLITE_FULL)
            return std::make_exception_ptr(StorageFull(error.what()));
        if (code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH || code == SQLITE_TOOBIG || code == SQLITE_RANGE)
            return nullptr;
        return std::make_exception_ptr(StorageFailure(error.what()));
    } catch (...) {
        return nullptr;
    }
}

} // namespace lykta::central

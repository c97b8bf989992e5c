#pragma once

#include "sync/central/sqlite_session.h"
#include "sync/central/writer.h"

#include <SQLiteCpp/Database.h>
#include <filesystem>
#include <memory>

namespace lykta::central {

/// One connection with its session.
struct SqliteConnection
{
    SqliteConnection(const std::filesystem::path& file, bool writable);

    /// Runs a literal that is kept prepared.
    void run(const char* sql) { Query(control.of(sql)).run(); }

    SQLite::Database database;
    SqliteSession session;
    SqliteStatements control; ///< of transactions
};

/// Moves the whole log into the database and empties it, so that what was deleted is nowhere any more. False where
/// somebody still reads an older state.
bool emptyLog(const std::filesystem::path& file);

/// The writer's connection, reopened after it was abandoned.
class SqliteWriteBackend final : public WriteBackend
{
  public:
    explicit SqliteWriteBackend(std::filesystem::path file) : m_file(std::move(file)) {}

    Session& session() override { return m_connection->session; }
    void begin() override;
    void savepoint() override;
    void release() override { m_connection->run("RELEASE job"); }
    void undoSavepoint() override;
    void commit() override;
    std::exception_ptr failureOf(std::exception_ptr thrown) override;
    void abandon() noexcept override { m_connection.reset(); }

  private:
    std::filesystem::path m_file;
    std::unique_ptr<SqliteConnection> m_connection;
};

} // namespace lykta::central

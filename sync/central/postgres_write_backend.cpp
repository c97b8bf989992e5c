#include "sync/central/postgres_write_backend.h"

namespace lykta::central {

void PostgresWriteBackend::begin()
{
    if (m_line) {
        try {
            beginOnThisLine();
            return;
        } catch (const PostgresError&) {
            // A line that was cut while nobody used it: nothing has been done on it yet, so another one will do.
            m_line.reset();
        }
    }
    m_line = std::make_unique<PostgresLine>(m_address, m_tenant, PostgresSession::Purpose::Write);
    beginOnThisLine();
}

void PostgresWriteBackend::beginOnThisLine()
{
    m_line->session.forget();
    m_jobs = 0;
    if (!m_line->session.begin())
        throw PostgresError(PostgresError::Kind::Failed, "the database does not hold this store any more");
}

void PostgresWriteBackend::savepoint()
{
    // The first job of a group needs none: undone, it leaves nothing of the transaction.
    if (m_jobs++ > 0)
        m_line->session.send("SAVEPOINT job");
}

void PostgresWriteBackend::release()
{
    m_line->session.flush();
    m_line->session.trim();
    if (m_jobs > 1)
        m_line->session.send("RELEASE job");
}

void PostgresWriteBackend::undoSavepoint()
{
    m_line->session.forget();
    if (m_jobs == 1) {
        m_line->connection.run("ROLLBACK");
        beginOnThisLine();
        return;
    }
    m_line->connection.run("ROLLBACK TO job; RELEASE job");
}

void PostgresWriteBackend::commit()
{
    // Two commits that are no errors: after a statement that failed it is carried out as a ROLLBACK; and where somebody
    // ends its wait for the standby, it stands here alone, and the server only warns.
    static const std::string commit = "COMMIT";
    auto& connection = m_line->connection;
    connection.takeWarning();
    if (connection.run(commit, {}).command() != commit)
        throw PostgresError(PostgresError::Kind::Failed, "PostgreSQL did not commit");
    if (const auto warning = connection.takeWarning(); !warning.empty())
        throw PostgresError(PostgresError::Kind::Failed, "PostgreSQL: " + warning);
    m_line->session.forget();
}

std::exception_ptr PostgresWriteBackend::failureOf(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const PostgresError& error) {
        return storageErrorOf(error);
    } catch (...) {
        return nullptr;
    }
}

std::exception_ptr storageErrorOf(const PostgresError& error)
{
    switch (error.kind()) {
    case PostgresError::Kind::Refused:
        return nullptr;
    case PostgresError::Kind::Full:
        return std::make_exception_ptr(StorageFull(error.what()));
    case PostgresError::Kind::Failed:
        break;
    }
    return std::make_exception_ptr(StorageFailure(error.what()));
}

} // namespace lykta::central

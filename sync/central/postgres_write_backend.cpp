#include "sync/central/postgres_write_backend.h"

namespace lykta::central {

namespace {

// A process that hangs in its transaction may not stop the tenant for ever.
constexpr const char* beginning = "BEGIN; SET LOCAL lock_timeout = '30s'; "
                                  "SET LOCAL idle_in_transaction_session_timeout = '60s'";

} // namespace

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
    m_released = false;
    if (!m_line->session.begin(beginning))
        throw PostgresError(PostgresError::Kind::Failed, "the database does not hold this store any more");
}

void PostgresWriteBackend::savepoint()
{
    // The first job of a group needs none: undone, it leaves nothing of the transaction.
    if (m_jobs++ > 0)
        m_line->connection.run(m_released ? "RELEASE job; SAVEPOINT job" : "SAVEPOINT job");
    m_released = false;
}

void PostgresWriteBackend::release()
{
    m_line->session.flush();
    m_line->session.trim();
    m_released = m_jobs > 1;
}

void PostgresWriteBackend::undoSavepoint()
{
    if (m_jobs == 1) {
        m_line->connection.run("ROLLBACK");
        beginOnThisLine();
        return;
    }
    m_line->connection.run("ROLLBACK TO job; RELEASE job");
    m_line->session.forget();
    m_released = false;
}

void PostgresWriteBackend::commit()
{
    // A COMMIT after a statement that failed would say nothing and keep nothing; what stands before it fails then.
    m_line->connection.run(m_released ? "RELEASE job; COMMIT" : "SELECT 1; COMMIT");
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

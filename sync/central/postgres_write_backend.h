#pragma once

#include "sync/central/postgres_session.h"
#include "sync/central/writer.h"

#include <memory>
#include <string>
#include <utility>

namespace lykta::central {

/// A connection with its session, for one tenant.
struct PostgresLine
{
    PostgresLine(const std::string& address, std::int64_t tenant, PostgresSession::Purpose purpose)
        : connection(address), session(connection, tenant, purpose)
    {
    }

    PostgresConnection connection;
    PostgresSession session;
};

/// The writer's transactions. Each begins by locking the tenant's row in `store`: so the writers of several processes
/// take turns within a tenant, seqs have no gaps and are seen in their order, and other tenants are not touched.
class PostgresWriteBackend final : public WriteBackend
{
  public:
    PostgresWriteBackend(std::string address, std::int64_t tenant) : m_address(std::move(address)), m_tenant(tenant) {}

    Session& session() override { return m_line->session; }
    void begin() override;
    void savepoint() override;
    void release() override;
    void undoSavepoint() override;
    void commit() override;
    std::exception_ptr failureOf(std::exception_ptr thrown) override;
    void abandon() noexcept override { m_line.reset(); }

  private:
    void beginOnThisLine();

    std::string m_address;
    std::int64_t m_tenant;
    std::unique_ptr<PostgresLine> m_line;
    unsigned m_jobs = 0; ///< of the transaction
};

/// What the store's users are told for an error of PostgreSQL's; null where only the statement was at fault.
std::exception_ptr storageErrorOf(const PostgresError& error);

} // namespace lykta::central

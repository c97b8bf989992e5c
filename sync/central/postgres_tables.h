#pragma once

#include "sync/central/postgres_connection.h"
#include "sync/central/store_tables.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lykta::central {

/// One tenant's tables in PostgreSQL; the connection must be in a transaction. Written to, the tenant is made with its
/// row in `store`.
class PostgresTables final : public TableTarget
{
  public:
    /// `tenant`: nullopt where it is to be made.
    PostgresTables(PostgresConnection& connection, std::optional<std::int64_t> tenant)
        : m_connection(connection), m_tenant(tenant)
    {
    }

    void read(const StoreTable& table, const EachStoreRow& each) override;
    void write(const StoreTable& table, const StoreValues& row) override;
    void finish(const StoreTable& table) override;

  private:
    void writeStore(const StoreTable& table, const StoreValues& row);
    void flush(const StoreTable& table);

    PostgresConnection& m_connection;
    std::optional<std::int64_t> m_tenant;
    std::vector<StoreValues> m_waiting;
    std::size_t m_waitingBytes = 0;
};

} // namespace lykta::central

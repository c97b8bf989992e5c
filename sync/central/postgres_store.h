#pragma once

#include "sync/central/central_store.h"
#include "sync/central/metrics.h"

#include <memory>
#include <string>
#include <string_view>

namespace lykta::central {

/// One tenant's store in a PostgreSQL database, which other tenants and other processes share. Writes go through one
/// writer with group commit, which locks the tenant's row; reads are snapshots on connections of their own. A
/// connection that was lost is opened anew; what was under way on it fails as StorageFailure.
class PostgresStore final : public CentralStore
{
  public:
    /// Makes an empty store with this id (16 bytes). Throws std::runtime_error where the database was not migrated or
    /// has such a store.
    static void create(const std::string& address, std::string_view storeId);

    /// Throws std::runtime_error with words for the operator where the database was not migrated or has no such store.
    PostgresStore(const std::string& address, std::string_view storeId, Metrics& metrics);
    ~PostgresStore() override;

    const std::string& id() const override;
    void write(const std::function<void(Session&)>& work) override;
    void submit(std::function<void(Session&)> work, std::function<void(std::exception_ptr)> done) override;
    void read(const std::function<void(const Session&)>& work) const override;
    /// Writes it as an embedded store, which can be served, or moved into a database again.
    std::uint64_t backup(const std::filesystem::path& folder) const override;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::central

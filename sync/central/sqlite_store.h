#pragma once

#include "sync/central/central_store.h"
#include "sync/central/metrics.h"

#include <filesystem>
#include <memory>

namespace lykta::central {

/// The embedded store: one SQLite file (WAL, synchronous FULL), one writer with group commit, readers of their own, and
/// a thread that moves the log into the file, so that no commit waits for it.
class SqliteStore final : public CentralStore
{
  public:
    /// Makes a new store; throws where there already is one.
    static void create(const std::filesystem::path& file);

    /// Opens a store and brings it to this build's schema. Throws std::runtime_error with words for the operator.
    SqliteStore(const std::filesystem::path& file, Metrics& metrics);
    ~SqliteStore() override;

    const std::string& id() const override;
    void write(const std::function<void(Session&)>& work) override;
    void submit(std::function<void(Session&)> work, std::function<void(std::exception_ptr)> done) override;
    void read(const std::function<void(const Session&)>& work) const override;
    std::uint64_t backup(const std::filesystem::path& folder) const override;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::central

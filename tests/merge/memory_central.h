#pragma once

#include "sync/central/central_store.h"
#include "sync/central/handlers/sync.h"
#include "sync/central/metrics.h"
#include "sync/central/sqlite_session.h"
#include "sync/device/transport.h"

#include <SQLiteCpp/Database.h>
#include <cstdint>
#include <exception>
#include <functional>
#include <string>

namespace lykta::test {

/// The embedded store's own schema and statements over a database in memory, without the writer's thread.
class MemoryStore final : public central::CentralStore
{
  public:
    explicit MemoryStore(std::string id);

    const std::string& id() const override { return m_id; }
    void write(const std::function<void(central::Session&)>& work) override;
    void submit(std::function<void(central::Session&)> work, std::function<void(std::exception_ptr)> done) override
    {
        std::exception_ptr thrown;
        try {
            write(work);
        } catch (...) {
            thrown = std::current_exception();
        }
        done(thrown);
    }
    void read(const std::function<void(const central::Session&)>& work) const override { work(m_session); }
    std::uint64_t backup(const std::filesystem::path&) const override;

    SQLite::Database& database() const { return m_database; }

  private:
    std::string m_id;
    mutable SQLite::Database m_database;
    central::SqliteSession m_session;
};

/// Central's real endpoint for rows over such a store, without a network.
class MemoryCentral
{
  public:
    explicit MemoryCentral(std::string id) : store(std::move(id)) {}

    /// Lets a device in, as enrolment would. `walk`: 16 bytes or empty.
    central::Caller admit(const std::string& device, std::uint64_t node, const std::string& role,
                          const std::string& walk = {});
    sync::HttpAnswer answer(const sync::HttpRequest& request, const central::Caller& caller);

    MemoryStore store;
    std::uint64_t nowMs = 0;

  private:
    central::Metrics m_metrics;
    central::Sync m_endpoint{store, [this] { return nowMs; }, {}, [] { return true; }, m_metrics};
};

} // namespace lykta::test

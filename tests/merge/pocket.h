#pragma once

#include "merge/memory_central.h"
#include "support/memory_photo_ledger.h"
#include "sync/device/answer_reading.h"
#include "sync/device/timing.h"
#include "sync/protocol/body.h"
#include "sync/replica/replica.h"
#include "sync/replica/sync_store.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lykta::test {

/// Screens are not looked at here.
class NoProjection final : public sync::Projection
{
  public:
    void put(std::int64_t, std::uint32_t, std::string_view, const sync::Body&) override {}
    void drop(std::int64_t, std::uint32_t, std::string_view) override {}
};

/// A phone whose replica lies in memory, with the engine's exchange and no network: it calls central's endpoint.
class Pocket final : public sync::SyncStore, public sync::Transport
{
  public:
    /// `number` makes its device id and its node, so that a run can be repeated.
    Pocket(MemoryCentral& central, std::uint8_t number);

    /// Joins the store. `asDevice`: the caller that central knows it by.
    void join(central::Caller asDevice);
    void save(std::uint32_t table, const std::string& id, const std::vector<sync::CellEdit>& edits);
    std::optional<sync::Body> body(std::uint32_t table, const std::string& id) const;
    /// Exchanges rows until both sides have nothing more to say. Throws for trouble that was not expected.
    void exchange();
    /// Central hears and commits what this phone sends; the answer is lost. False where nothing was to be sent.
    bool loseAnswer();
    /// True where some record or journal entry of it holds these bytes.
    bool holds(const std::string& bytes) const;

    sync::Replica& replica() override { return m_replica; }
    sync::PhotoLedger& photos() override { return m_ledger; }
    void transaction(const std::function<std::vector<std::uint32_t>()>& work) override;
    sync::HttpAnswer perform(const sync::HttpRequest& request) override;
    void cancel() override {}

    SQLite::Database& database() { return m_database; }
    std::string device() const { return m_replica.device(); }
    const central::Caller& caller() const { return m_caller; }
    std::uint64_t nowMs = 0;

  private:
    sync::Trouble run();

    MemoryCentral& m_central;
    central::Caller m_caller;
    mutable SQLite::Database m_database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    NoProjection m_projection;
    MemoryPhotoLedger m_ledger{{}};
    sync::Replica m_replica{m_database, m_projection, [this] { return nowMs; }};
    bool m_deaf = false;
    std::uint64_t m_chance = 0;
};

} // namespace lykta::test

#pragma once

#include "replica/central_double.h"
#include "replica/phone.h"
#include "support/memory_photo_ledger.h"
#include "support/scripted_transport.h"
#include "support/temporary_folder.h"
#include "sync/device/runner.h"

#include <functional>
#include <list>
#include <optional>
#include <string>
#include <vector>

namespace lykta::test {

/// The store of a phone whose disk can be full.
class PocketStore : public sync::SyncStore
{
  public:
    PocketStore(Phone& phone, sync::PhotoLedger& ledger) : m_phone(phone), m_ledger(ledger) {}

    sync::Replica& replica() override { return m_phone.replica; }
    sync::PhotoLedger& photos() override { return m_ledger; }
    std::uint32_t schema() const override { return 7; }
    void transaction(const std::function<std::vector<std::uint32_t>()>& work) override;

    bool full = false;

  private:
    Phone& m_phone;
    sync::PhotoLedger& m_ledger;
};

/// One phone with the engine's work (without its thread), central at the other end, and a line between them that fails
/// as the test says. Time stands still unless it is passed.
class PhoneAndCentral
{
  public:
    explicit PhoneAndCentral(const std::string& file = ":memory:");

    void enrol();
    /// Does everything that is due now.
    void go();
    /// Lets time pass, and does what becomes due in it, when it becomes due.
    void pass(std::uint64_t ms);
    void online(sync::Metering metering = sync::Metering::Unmetered) { wishes.setNetwork({true, metering}); }
    void offline() { wishes.setNetwork({false, sync::Metering::Unknown}); }
    sync::SyncStatus status() const { return board.read(); }

    /// What central itself answers to a request.
    sync::HttpAnswer central(const sync::HttpRequest& request);
    /// The next request meets this instead of central; several are taken in order.
    void next(ScriptedTransport::Answer fault) { faults.push_back(std::move(fault)); }
    void next(const sync::HttpAnswer& answer);
    /// Central hears and answers the next request, and the answer is lost.
    void loseNextAnswer();
    /// Batches that were sent, oldest first.
    std::vector<std::string> sentBatches() const;
    bool centralHas(std::uint8_t row) const { return centralDouble.rows.contains({observations, rowId(row)}); }

    Phone phone;
    CentralDouble centralDouble;
    TemporaryFolder folder;
    MemoryPhotoLedger ledger{folder.path()};
    PocketStore store{phone, ledger};
    std::list<ScriptedTransport::Answer> faults;
    std::optional<ScriptedTransport::Answer> alwaysMeets;
    std::uint64_t lastN = 0; ///< the last batch number that central took
    std::uint64_t steadyMs = 0;
    std::uint64_t chance = 0;
    std::vector<sync::SyncStatus> shown;
    ScriptedTransport line;
    sync::Wishes wishes;
    sync::StatusBoard board;
    sync::Runner runner;

  private:
    sync::HttpAnswer sync(const sync::HttpRequest& request);
};

/// The Ask in a request to /v1/sync.
wire::Ask askOf(const sync::HttpRequest& request);

} // namespace lykta::test

#pragma once

#include "sync/central/admission.h"
#include "sync/central/central_store.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/problem.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// A batch that was read, and who sent it.
struct Delivery
{
    const wire::Batch& batch;
    std::string_view bytes; ///< as they were sent: what the batch's hash is taken of
    std::string device;     ///< 16 bytes; central itself: empty
    std::string role;
    bool revoked = false;
};

struct RowName
{
    std::uint32_t table = 0;
    std::string id; ///< 16 bytes
};

struct Ingested
{
    std::optional<sync::Problem>
        refused; ///< Clone, Clock, Diverged, TooLarge, TooMany or Malformed: nothing was stored
    wire::Ack ack;
    bool again = false; ///< a batch that had come before, answered as then
    bool grantsChanged = false;
};

/// SYNC.md's `ingest`: one batch, one seq. Runs inside one write of a store; both stores share it. Each change is
/// applied, merged or quarantined; no change stops another.
class Ingest
{
  public:
    Ingest(Session& session, std::uint64_t nowMs);

    Ingested take(const Delivery& delivery);
    /// Every change of the batch is in its row already, with its stamps.
    bool hasAll(const wire::Batch& batch) const;
    /// Puts every change of a batch that cannot be taken by its number into quarantine, for people to decide, once
    /// however often it comes. Gives how many were put there; throws where the device's part of it is full.
    std::size_t keepForPeople(const Delivery& delivery);
    /// Makes stones of rows, whether they are there or not, as one batch of node 1; what the quarantine keeps of them
    /// goes too. Rows that are stones already are left out; none left: nothing is written.
    void purge(const std::vector<RowName>& rows);

  private:
    struct Verdict
    {
        bool clean = true;
        wire::Verdict::Kind kind = wire::Verdict::MERGED;
        std::string reason;
    };

    void expect(const Delivery& delivery) const;
    std::optional<sync::Problem> refusalOf(const Delivery& delivery, const std::optional<NodeState>& node) const;
    bool aheadOfTime(const wire::Batch& batch) const;
    std::optional<wire::Ack> earlierAck(const Delivery& delivery, const NodeState& node, const std::string& hash) const;
    bool isThere(const wire::Change& change) const;
    /// Whether the same bytes are in quarantine, of this device or (nullopt) of any.
    bool isHeld(const wire::Change& change, std::optional<std::string_view> device, std::string* reason) const;
    Verdict takeChange(const wire::Change& message, const Author& author, const std::string& wholesale);
    Verdict store(const Change& change, const std::optional<StoredRow>& before, Outcome outcome, bool clean);
    Verdict hold(const wire::Change& message, std::string_view reason, std::uint64_t forMs = 0);
    bool quarantineTakes(std::size_t bytes);
    void trimLosers(const Change& change, Outcome& outcome);
    void count(Scope scope, std::uint64_t hash, int rows);
    void commitScopes();
    void commit(std::uint64_t node, std::uint64_t n, const std::string& device, const std::string& hash,
                const std::string& verdicts);
    void addRows(wire::Ack& ack, const wire::Batch& batch, const Author& author) const;

    Session& m_session;
    std::uint64_t m_now;
    StoreHead m_head;
    sync::StoreId m_store{};
    std::uint64_t m_seq = 0;
    std::string m_device;
    bool m_grantsChanged = false;
    bool m_testimony = false;             ///< everything of this batch goes to the quarantine
    std::optional<Held> m_held;           ///< what the quarantine keeps of the device, once it was needed
    std::size_t m_kept = 0;               ///< changes of this batch that were applied or put in quarantine
    std::map<Scope, ScopeState> m_scopes; ///< those that this batch touches, as they will be
};

/// The chain's next link: SHA-256(previous ‖ seq ‖ at ‖ node ‖ n ‖ hash), numbers as u64 little-endian.
std::string chainLink(std::string_view previous, const HistoryEntry& entry);

sync::StoreId storeIdOf(std::string_view bytes);

} // namespace lykta::central

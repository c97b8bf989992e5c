#pragma once

#include "sync/protocol/scope.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

using sync::Scope;

/// Where the store stands. `chain` has 32 bytes.
struct StoreHead
{
    std::string id; ///< 16 bytes
    std::uint64_t seq = 0;
    std::string chain;
    std::uint64_t backupSeq = 0;
    std::uint64_t clockFloor = 0; ///< unix ms of the last commit
    std::uint64_t copiedSeq = 0;  ///< what the latest backup holds; backupSeq is that of the one before
};

/// One row as it is kept. `body` absent: a stone.
struct StoredRow
{
    std::uint32_t table = 0;
    std::string id;
    Scope scope = 0;
    std::uint64_t seq = 0;
    std::uint64_t hash = 0;
    std::optional<std::string> body;
};

/// What the feed of a scope says: a row as it stands, or that it left.
struct FeedRow
{
    StoredRow row;
    bool departed = false;
};

struct Feed
{
    std::vector<FeedRow> rows; ///< ascending by seq, whole seqs
    bool more = false;
};

struct ScopeState
{
    Scope scope = 0;
    std::uint64_t head = 0;
    std::uint64_t digest = 0;
    std::int64_t rows = 0;
};

struct HistoryEntry
{
    std::uint64_t seq = 0;
    std::uint64_t at = 0;
    std::uint64_t node = 0;
    std::uint64_t n = 0;
    std::string hash;  ///< SHA-256 of the batch
    std::string chain; ///< 32 bytes
};

/// What is kept of a node: only its last batch.
struct NodeState
{
    std::uint64_t node = 0;
    std::string device;
    std::uint64_t n = 0;
    std::string hash;
    std::uint64_t seq = 0;
    std::string verdicts; ///< a serialised Ack without rows
};

struct QuarantineEntry
{
    std::uint64_t at = 0;
    std::string device;
    std::string reason;
    std::uint32_t table = 0;
    std::string id;
    Scope scope = 0;
    std::string change;      ///< a serialised Change, or a Lost for reason «superseded»
    std::uint64_t until = 0; ///< unix ms; 0: until a person decides
    std::uint64_t q = 0;     ///< its number, given by the store; ascending
};

struct Held
{
    std::uint64_t rows = 0;
    std::uint64_t bytes = 0;
};

struct RowKey
{
    std::uint32_t table = 0;
    std::string id;
};

/// What a batch will ask for.
struct Expected
{
    std::vector<RowKey> rows;
    std::vector<Scope> scopes;
    std::uint64_t node = 0; ///< 0: none
    std::string device;     ///< whose grants; empty: nobody's
};

/// Rows, the feed and its history. Everything const is a read; the rest only runs inside a write.
class RowStore
{
  public:
    virtual ~RowStore() = default;

    virtual StoreHead head() const = 0;
    virtual std::optional<StoredRow> row(std::uint32_t table, std::string_view id) const = 0;
    /// Names what will be asked for one by one; a store at the end of a line fetches it at once.
    virtual void expect(const Expected&) const {}
    virtual void forEachRow(std::uint32_t table, const std::function<void(const StoredRow&)>& each) const = 0;
    virtual std::uint64_t rowCount(std::uint32_t table) const = 0;
    virtual void putRow(const StoredRow& row) = 0;
    virtual void addDeparted(Scope scope, std::uint64_t seq, std::uint32_t table, std::string_view id) = 0;
    /// What departed at or before `seq` is told to nobody any more.
    virtual void dropDepartedUpTo(std::uint64_t seq) = 0;
    /// Rows and departures of a scope with after < seq ≤ upto; ends after the seq that reaches `maxBytes`.
    /// everyWalkScope means all walks.
    virtual Feed feed(Scope scope, std::uint64_t after, std::uint64_t upto, std::size_t maxBytes) const = 0;
    /// True where another walk than `id` already has this scope number.
    virtual bool anotherWalkHas(Scope scope, std::string_view id) const = 0;

    virtual ScopeState scope(Scope scope) const = 0;
    virtual std::vector<ScopeState> walkScopes() const = 0;
    virtual void putScope(const ScopeState& state) = 0;

    virtual std::optional<HistoryEntry> history(std::uint64_t seq) const = 0;
    /// A node's batch `n` among the commits after `after`; goes back through them one by one.
    virtual std::optional<HistoryEntry> batchInHistory(std::uint64_t node, std::uint64_t n,
                                                       std::uint64_t after) const = 0;
    /// A backup that holds everything up to `copied` is whole: what the one before it held is safe now. Never goes
    /// back.
    virtual void noteBackup(std::uint64_t copied) = 0;
    /// Also moves the head and the clock floor.
    virtual void appendHistory(const HistoryEntry& entry) = 0;
    virtual std::optional<NodeState> node(std::uint64_t node) const = 0;
    virtual void putNode(const NodeState& state) = 0;

    virtual void quarantine(const QuarantineEntry& entry) = 0;
    virtual std::uint64_t quarantineCount() const = 0;
    /// What the quarantine keeps of a device.
    virtual Held heldOf(std::string_view device) const = 0;
    virtual std::vector<QuarantineEntry> quarantined(std::uint32_t table, std::string_view id) const = 0;
    /// Entries with a greater number than `q`, ascending, at most `limit`.
    virtual std::vector<QuarantineEntry> quarantinedAfter(std::uint64_t q, std::size_t limit) const = 0;
    virtual void dropQuarantined(std::uint64_t q) = 0;
    /// What is kept of one row.
    virtual void dropQuarantinedOf(std::uint32_t table, std::string_view id) = 0;
    /// What has an end and is past it.
    virtual void dropQuarantinedUntil(std::uint64_t unixMs) = 0;
};

} // namespace lykta::central

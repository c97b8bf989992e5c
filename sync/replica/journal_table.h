#pragma once

#include "sync/replica/statements.h"

#include <vector>

namespace lykta::sync {

/// What became of an entry.
enum class EntryVerdict : std::uint64_t
{
    Merged = 0,
    Held = 1, ///< in central's quarantine; the entry stays readable
    Purged = 2,
    Testimony = 3 ///< not this phone's own edit: a row that central lost, offered once
};

struct JournalEntry
{
    std::int64_t n = 0;
    std::uint32_t table = 0;
    std::string id;
    std::string change;     ///< serialised wire::Change
    std::uint64_t hash = 0; ///< of the author's whole row after it
    std::optional<std::uint64_t> batch;
    std::optional<EntryVerdict> verdict;

    bool isTestimony() const { return verdict == EntryVerdict::Testimony; }
};

/// What this device wrote, in the order in which it wrote. An entry is open until it is acknowledged, and frozen while
/// it has a batch number; the frozen ones are the first of the open ones. One that was acknowledged as held keeps its
/// number where central has it in quarantine, and has none where central had no room for it.
class JournalTable
{
  public:
    explicit JournalTable(Statements& statements) : m_statements(statements) {}

    void append(std::uint32_t table, std::string_view id, std::string_view change, std::uint64_t hash,
                std::optional<EntryVerdict> verdict = std::nullopt);
    void rewrite(const JournalEntry& entry, std::string_view change, std::uint64_t hash);
    void erase(const JournalEntry& entry);

    std::vector<JournalEntry> openOf(std::uint32_t table, std::string_view id) const;
    bool hasOpen(std::uint32_t table, std::string_view id) const;
    bool anyOpen() const;
    std::vector<JournalEntry> open() const;
    /// Batch by batch, in the order of their numbers; at most the first `atMost` of them.
    std::vector<std::vector<JournalEntry>> frozenBatches(std::size_t atMost) const;
    /// The batch in flight: the first of the frozen ones.
    std::vector<JournalEntry> frozen() const;

    /// Freezes the first open entries that have no number, one kind (own edits or testimony), as batch `n`: at most
    /// maxBatchChanges and `maxBytes`, but one at least. `behind`: the last one that has a number already.
    std::vector<JournalEntry> freeze(std::uint64_t n, std::size_t maxBytes, const JournalEntry* behind = nullptr);
    void thaw();
    /// A whole batch of own edits, none of which met a verdict.
    void acknowledgeAll(const std::vector<JournalEntry>& frozen, std::uint64_t seq);
    /// The first of the open ones up to this one are acknowledged: whoever looks for open ones begins behind it, until
    /// one before it is opened again or a number is freed.
    void noneOpenUpTo(const JournalEntry& last);
    void acknowledge(const JournalEntry& entry, std::uint64_t seq, std::optional<EntryVerdict> verdict);
    /// Central has answered, and has not kept it: the entry is all that there is of it.
    void holdHere(const JournalEntry& entry, std::uint64_t seq);
    /// What is held here alone is open again.
    void reopenHeldHere();
    /// Not taken after all: it is open again, as the last one.
    void reopen(const JournalEntry& entry);
    /// Own edits first: what is open of testimony goes to the end of the line. Nothing may be frozen.
    void putTestimonyLast();
    void dropAcknowledged(std::uint32_t table, std::string_view id);
    void dropAllAcknowledged();
    /// Lets go of what is acknowledged at or below central's backup, but not of what it holds in quarantine.
    void settle(std::uint64_t backupSeq);
    /// What was acknowledged after `seq` is open again, and nothing is frozen.
    void reopenAfter(std::uint64_t seq);

    struct Counts
    {
        std::uint64_t waiting = 0, confirmed = 0, held = 0; ///< rows
    };
    /// Costs what is open and held, not what was ever written, as long as rememberOwnRows() follows each
    /// acknowledgement.
    Counts counts() const;
    void rememberOwnRows();
    /// Entries were opened again or taken away: what is remembered of them does not hold any more.
    void disturb();

  private:
    /// The n behind which the open entries lie; for those who know that there are any.
    std::int64_t acknowledgedUpTo() const;
    /// How many rows this device has written to.
    std::uint64_t ownRows() const;

    Statements& m_statements;
};

} // namespace lykta::sync

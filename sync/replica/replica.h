#pragma once

#include "sync/protocol/body.h"
#include "sync/protocol/row_hash.h"
#include "sync/protocol/scope.h"
#include "sync/replica/projection.h"

#include <SQLiteCpp/Database.h>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::wire {
class Answer;
class Ask;
class Page;
} // namespace lykta::wire

namespace lykta::sync {

struct ReplicaTables;

/// One field to write. `cell` empty: clear it.
struct CellEdit
{
    std::uint32_t field = 0;
    std::string cell;
};

struct Record
{
    std::int64_t n = 0;
    std::uint32_t table = 0;
    std::string id;
    Scope scope = 0;
    std::uint64_t seq = 0;  ///< 0: central has not confirmed any state of it
    std::uint64_t hash = 0; ///< 0: not confirmed
    Body body;              ///< central's row joined with the open journal
};

/// Who this phone is to central. Absent until it has enrolled.
struct Enrolment
{
    StoreId store{};
    std::uint64_t node = 0;
    std::string device; ///< 16 bytes, the author of its rows
};

/// How far into a scope's prepared fill this phone has come: whole frames, applied.
struct FillPosition
{
    std::string etag;
    std::uint64_t offset = 0;
};

struct FrozenBatch
{
    std::uint64_t n = 0;
    std::string bytes; ///< serialised wire::Batch; the same bytes until answered
};

struct Standing
{
    std::uint64_t waiting = 0;   ///< rows with an entry that central has not acknowledged
    std::uint64_t confirmed = 0; ///< own rows all of whose entries are acknowledged
    std::uint64_t held = 0;      ///< rows with an entry in central's quarantine
};

/// What happened to the local data when an answer was taken in.
struct Applied
{
    std::uint64_t acknowledgedChanges = 0;
    std::uint64_t rows = 0;
    bool more = false;                 ///< central has another page ready
    std::vector<std::uint32_t> tables; ///< which tables changed, for notices
};

/// The synced part of one phone's database: record, journal, scope, checkpoint, meta (SYNC.md, «Tables»).
/// Every function runs inside a transaction of the caller's on the same connection; nothing is kept in memory, so
/// several connections (screen, sync thread) may each have a Replica over one file.
class Replica
{
  public:
    using NowMs = std::function<std::uint64_t()>;

    /// Prepares its statements as they are first needed and keeps them: it must go before the database does.
    Replica(SQLite::Database& database, Projection& projection, NowMs now);
    ~Replica();

    /// Creates the tables where they are missing.
    static void createTables(SQLite::Database& database);

    // ---- writing (algorithm `save`)
    /// Stamps and merges the edits, writes record, projection and journal entry. `seen` is the row as the author saw it
    /// (its stamps become the bases); nullptr: as it stands now. No edits: nothing happens. Throws
    /// std::invalid_argument where the row's cells give it no scope, or it would grow past maxBody.
    void save(std::uint32_t table, std::string_view id, const std::vector<CellEdit>& edits, const Body* seen = nullptr);

    // ---- reading
    /// nullopt also for a row whose body was let go of.
    std::optional<Record> find(std::uint32_t table, std::string_view id) const;
    /// Calls `each` with every record that has a body; used to rebuild projections.
    void forEach(const std::function<void(const Record&)>& each) const;
    Standing standing() const;
    /// True while some entry of the row is not acknowledged.
    bool isWaiting(std::uint32_t table, std::string_view id) const;
    /// What this phone may do in a scope (mayRead, mayWriteOwn, mayWriteAll); 0 where central has granted nothing.
    std::uint32_t rightsIn(Scope scope) const;

    // ---- identity
    std::optional<Enrolment> enrolment() const;
    /// The phone's own device id (16 bytes), made when the tables are created; the author of everything it writes.
    std::string device() const;
    /// The node that stamps are made with: random from the start, so that a phone records before it has joined.
    std::uint64_t node() const;
    /// First enrolment, or the same store again: keeps everything, asks for every granted scope. Throws
    /// std::invalid_argument for another store than the one this phone has joined.
    void enrol(const StoreId& store);
    /// A person has agreed that this phone goes over to another store: everything here is offered to it, as after a
    /// rewind to nothing. Also for the first store.
    void moveTo(const StoreId& store);
    /// Central has revoked this phone, and has not taken that back.
    bool isRevoked() const;
    /// Central has revoked this phone: every row that it has confirmed goes at once, with the grants. What is open
    /// stays, and freeze() gives it as testimony until central has it; then it goes too. Gives the tables that changed.
    std::vector<std::uint32_t> becomeRevoked();
    /// Another device and node from now on, as if just installed; what is open is restamped and kept. A revoked phone
    /// that joins again needs it: its old id is taken.
    void takeNewIdentity();

    // ---- pushing and pulling
    /// The batch in flight, or a new one of at most `maxBytes`; nullopt when nothing is open.
    std::optional<FrozenBatch> freeze(std::size_t maxBytes);
    /// Everything that is open as numbered batches of at most `maxBytes` each, the one in flight first; from then on
    /// they are sent as they are, one after the other. Empty when nothing is open or the phone has not joined.
    std::vector<FrozenBatch> freezeAll(std::size_t maxBytes);
    /// Gives the entries of every frozen batch back (after 413, or when central has not seen them).
    void thaw();
    /// The batch in flight was refused whole: nothing is frozen, and own edits go before testimony.
    void giveWay();
    /// An Ask with store, cursor, grants version, open fills and digest (no batch).
    wire::Ask ask() const;
    /// Takes in acknowledgement, grants and page as one step (call inside one transaction). Throws Contradiction
    /// (contradiction.h) for an answer that does not fit what was asked; nothing of it is kept then.
    Applied apply(const wire::Ask& asked, const wire::Answer& answer);

    // ---- prepared fills (PROTOCOL.md, § 13)
    /// Scopes of which so much is missing that a file may bring it faster than the feed.
    std::vector<Scope> scopesToFill() const;
    std::optional<FillPosition> fillPosition(Scope scope) const;
    /// Takes one frame in, and with it `reached`: the file, and where the frame ends in it. Throws Contradiction for a
    /// frame that is none of this scope's.
    Applied applyFill(Scope scope, const wire::Page& frame, const FillPosition& reached);
    /// The file is of no use any more; what it brought stays.
    void forgetFillPosition(Scope scope);

    // ---- letting go of what is safe
    /// Up to which commit everything lies in a backup of central's; 0: none yet.
    std::uint64_t backupSeq() const;
    /// Central has confirmed the row as it stands here, a backup of it holds it, and nothing of it is open.
    bool isSafe(std::uint32_t table, std::string_view id) const;
    /// Lets go of a safe row's body; its hash still counts in the digests. False: it is not safe, or not here.
    bool letGo(std::uint32_t table, std::string_view id);
    /// The next round brings the body back. False: it is here, or nothing is known of the row.
    bool want(std::uint32_t table, std::string_view id);
    /// The same for every row of a scope; how many there are.
    std::uint64_t wantScope(Scope scope);

    // ---- repair
    /// After 409 clock (same node) or 409 clone (`newNode`): restamps open entries, learns central's time, batch =
    /// none.
    void restamp(std::uint64_t centralNowMs, std::optional<std::uint64_t> newNode);
    /// Checkpoints, newest first, for `Ask.known`.
    std::vector<std::pair<std::uint64_t, std::string>> checkpoints() const;
    /// After 409 diverged: rewinds to `common` and offers again what central lost. Once the feed is at its head again,
    /// rows that central no longer has are offered once as testimony (a batch of their own).
    void rewind(std::uint64_t common, std::uint64_t lastN);
    void learnTime(std::uint64_t centralNowMs);

    // ---- small values beside the rows
    std::optional<std::string> meta(std::string_view key) const;
    void setMeta(std::string_view key, std::string_view value);

  private:
    std::uint64_t correctedNow() const;

    std::unique_ptr<ReplicaTables> m_tables;
    Projection& m_projection;
    NowMs m_now;
};

} // namespace lykta::sync

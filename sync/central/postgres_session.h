#pragma once

#include "sync/central/central_store.h"
#include "sync/central/postgres_known.h"
#include "sync/central/postgres_pending.h"

namespace lykta::central {

/// All of central's SQL over one PostgreSQL connection, for one tenant. One thread at a time; transactions are the
/// owner's. In a writer's session rows and scopes wait until flush(), and every read that could miss them sends them
/// first. What writes does not wait for the server: it fails in the read after it, or in flush().
class PostgresSession final : public Session
{
  public:
    enum class Purpose
    {
        Read,
        Write
    };
    PostgresSession(PostgresConnection& connection, std::int64_t tenant, Purpose purpose)
        : m_statements(connection, tenant), m_pending(m_statements), m_writes(purpose == Purpose::Write)
    {
    }

    /// Writes what waits; throws what any statement so far has failed with.
    void flush()
    {
        m_pending.flush();
        m_statements.settle();
    }
    /// Forgets what is known and what waits: a part of the transaction, or all of it, was undone or ended. What was
    /// sent of it may have failed.
    void forget();
    /// Begins a transaction and locks the tenant, in one trip; false: the database does not hold it.
    bool begin();
    /// One of the writer's own statements; it does not wait.
    void send(const char* statement) { m_statements.of(statement).send(); }
    void trim() { m_pending.trim(); }

    StoreHead head() const override;
    std::optional<StoredRow> row(std::uint32_t table, std::string_view id) const override;
    void expect(const Expected& expected) const override;
    void forEachRow(std::uint32_t table, const std::function<void(const StoredRow&)>& each) const override;
    std::uint64_t rowCount(std::uint32_t table) const override;
    void putRow(const StoredRow& row) override;
    void addDeparted(Scope scope, std::uint64_t seq, std::uint32_t table, std::string_view id) override;
    void dropDepartedUpTo(std::uint64_t seq) override;
    Feed feed(Scope scope, std::uint64_t after, std::uint64_t upto, std::size_t maxBytes) const override;
    bool anotherWalkHas(Scope scope, std::string_view id) const override;
    ScopeState scope(Scope scope) const override;
    std::vector<ScopeState> walkScopes() const override;
    void putScope(const ScopeState& state) override;
    std::optional<HistoryEntry> history(std::uint64_t seq) const override;
    std::optional<HistoryEntry> batchInHistory(std::uint64_t node, std::uint64_t n, std::uint64_t after) const override;
    void noteBackup(std::uint64_t copied) override;
    void appendHistory(const HistoryEntry& entry) override;
    std::optional<NodeState> node(std::uint64_t node) const override;
    void putNode(const NodeState& state) override;
    void quarantine(const QuarantineEntry& entry) override;
    std::uint64_t quarantineCount() const override;
    Held heldOf(std::string_view device) const override;
    std::vector<QuarantineEntry> quarantined(std::uint32_t table, std::string_view id) const override;
    std::vector<QuarantineEntry> quarantinedAfter(std::uint64_t q, std::size_t limit) const override;
    void dropQuarantined(std::uint64_t q) override;
    void dropQuarantinedOf(std::uint32_t table, std::string_view id) override;
    void dropQuarantinedUntil(std::uint64_t unixMs) override;

    std::optional<DeviceRow> device(std::string_view device) const override;
    std::optional<DeviceRow> deviceByToken(std::string_view tokenHash) const override;
    std::vector<DeviceRow> devices() const override;
    void putDevice(const DeviceRow& row) override;
    std::vector<GrantRow> grants(std::string_view device) const override;
    void putGrant(std::string_view device, const GrantRow& grant) override;
    std::optional<InviteRow> invite(std::string_view anyHash) const override;
    void putInvite(const InviteRow& row) override;
    std::optional<EnrolmentRow> enrolment(std::string_view codeHash, std::string_view nonce) const override;
    void putEnrolment(const EnrolmentRow& row) override;

    std::optional<UploadRow> upload(std::string_view id) const override;
    std::uint64_t uploadsOf(std::string_view device) const override;
    std::vector<UploadRow> uploadsExpiredBy(std::uint64_t unixMs) const override;
    void putUpload(const UploadRow& row) override;
    void setOffset(std::string_view id, std::uint64_t offset) override;
    void dropUpload(std::string_view id) override;
    std::optional<BlobRow> blob(std::string_view sha256) const override;
    std::vector<BlobRow> blobs() const override;
    std::uint64_t blobCount() const override;
    void putBlob(const BlobRow& row) override;
    std::optional<std::string> bytesOfPhoto(std::string_view photo) const override;
    std::vector<std::string> photosWith(std::string_view sha256) const override;
    void putPhoto(std::string_view photo, std::string_view sha256) override;
    void dropPhoto(std::string_view photo) override;
    void dropBlob(std::string_view sha256) override;

  private:
    PostgresQuery sql(const char* text) const { return m_statements.of(text); }
    /// The same, after what waits is written.
    PostgresQuery settled(const char* text) const
    {
        m_pending.flush();
        return m_statements.of(text);
    }
    PostgresTaker lookForNode(std::uint64_t node) const;
    PostgresTaker lookForGrants(const std::string& device) const;
    PostgresQuery selectNode(std::uint64_t node) const;
    PostgresQuery selectGrants(std::string_view device) const;
    std::optional<DeviceRow> readDevice(std::string_view device) const;
    std::vector<GrantRow> readGrants(std::string_view device) const;
    std::optional<HistoryEntry> readHistory(std::uint64_t seq) const;
    std::optional<NodeState> readNode(std::uint64_t node) const;
    std::vector<FeedRow> feedRows(Scope scope, std::uint64_t after, std::uint64_t upto, std::uint64_t limit) const;

    mutable PostgresStatements m_statements;
    mutable PostgresPending m_pending;
    mutable PostgresKnown m_known; ///< of a writer
    bool m_writes;
};

} // namespace lykta::central

#pragma once

#include "sync/central/central_store.h"
#include "sync/central/sqlite_known.h"
#include "sync/central/sqlite_statements.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace lykta::central {

/// All of central's SQL over one SQLite connection. One thread at a time; transactions are the owner's.
class SqliteSession final : public Session
{
  public:
    explicit SqliteSession(SQLite::Database& database) : m_statements(database) {}

    /// What every commit of a group reads and writes anew, the store's head and the scopes', is kept in memory within
    /// the group and written once, by flush(). mark() and backToMark() go with the job's savepoint. What single rows
    /// say of devices, nodes and the like is known from one group to the next, until somebody else has written or
    /// backToMark() is called.
    void beginGroup();
    void mark();
    void backToMark();
    void flush();

    StoreHead head() const override;
    std::optional<StoredRow> row(std::uint32_t table, std::string_view id) const override;
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
    SQLite::Statement& sql(const char* text) const { return m_statements.of(text); }

    void endAlone();
    StoreHead readHead() const;
    ScopeState readScope(Scope scope) const;
    std::optional<HistoryEntry> readHistory(std::uint64_t seq) const;
    std::optional<NodeState> readNode(std::uint64_t node) const;
    std::optional<DeviceRow> readDevice(std::string_view device) const;
    std::vector<GrantRow> readGrants(std::string_view device) const;

    mutable SqliteStatements m_statements;
    std::optional<StoreHead> m_head, m_markedHead;                   ///< within a group
    mutable SqliteKnown m_known;                                     ///< within a group
    std::map<Scope, ScopeState> m_scopes;                            ///< those that the group has changed
    std::vector<std::pair<Scope, std::optional<ScopeState>>> m_undo; ///< since the mark, as they were before
};

} // namespace lykta::central

#pragma once

#include "sync/protocol/scope.h"
#include "sync/replica/scope_table.h"
#include "sync/replica/statements.h"

#include <functional>
#include <map>
#include <vector>

namespace lykta::sync {

/// A row of `record` as it lies in the database.
struct StoredRecord
{
    std::int64_t n = 0;
    std::uint32_t table = 0;
    std::string id;
    Scope scope = 0;        ///< central's, as long as it has confirmed any state of the row; the row's own until then
    std::uint64_t seq = 0;  ///< of central's row alone
    std::uint64_t hash = 0; ///< of central's row alone; 0: not confirmed
    std::string body;       ///< central's row joined with the open journal
    bool kept = true;       ///< false: the body was let go of, and can be fetched again
};

/// The rows. Keeps each scope's digest equal to the sum of the hashes in it.
class RecordTable
{
  public:
    RecordTable(Statements& statements, ScopeTable& scopes) : m_statements(statements), m_scopes(scopes) {}

    std::optional<StoredRecord> find(std::uint32_t table, std::string_view id) const;
    /// The same, but its body is not read.
    std::optional<StoredRecord> findWithoutBody(std::uint32_t table, std::string_view id) const;
    bool holds(std::uint32_t table, std::string_view id) const;
    /// Every record that has a body, in no order that means anything.
    void forEach(const std::function<void(const StoredRecord&)>& each) const;

    /// A row that central does not know yet. Gives its n.
    std::int64_t insert(std::uint32_t table, std::string_view id, Scope scope, std::string_view body);
    /// A row of central's. Gives its n, or nullopt where it was here already: then nothing has changed.
    std::optional<std::int64_t> insertConfirmed(std::uint32_t table, std::string_view id, Scope scope,
                                                std::uint64_t seq, std::uint64_t hash, std::string_view body);
    /// What central's row is now, with what lies on top of it: everything but n, table and id.
    void replace(StoredRecord& record, Scope scope, std::uint64_t seq, std::uint64_t hash, std::string_view body);
    void writeBody(const StoredRecord& record, std::string_view body);
    /// Central's row has this scope, seq and hash (0: it is in doubt).
    void confirm(StoredRecord& record, Scope scope, std::uint64_t seq, std::uint64_t hash);
    /// The same for a row that is unconfirmed and lies in that scope; false, and nothing has changed, for any other.
    bool confirmFirst(std::uint32_t table, std::string_view id, Scope scope, std::uint64_t seq, std::uint64_t hash);
    void drop(const StoredRecord& record);
    /// Keeps everything but the body.
    void letGo(const StoredRecord& record);

    /// Sum of the confirmed hashes in each scope that has records (4: of all walks). Reads every record, as inScope
    /// does: no index by scope is kept, which every save would have to write, for what happens so seldom.
    std::map<Scope, std::uint64_t> sums() const;
    /// The records in a scope (4: of all walks).
    std::vector<StoredRecord> inScope(Scope scope) const;
    /// Records in doubt that no open entry explains.
    std::vector<StoredRecord> inDoubt() const;
    /// Records that no open entry is about.
    std::vector<StoredRecord> withoutOpenEntry() const;
    /// Every record that changed after `seq` is in doubt.
    void doubtAfter(std::uint64_t seq);

  private:
    void moveDigest(const StoredRecord& record, Scope scope, std::uint64_t hash);

    Statements& m_statements;
    ScopeTable& m_scopes;
};

} // namespace lykta::sync

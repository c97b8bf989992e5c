#pragma once

#include "sync/protocol/row_hash.h"
#include "sync/replica/checkpoint_table.h"
#include "sync/replica/journal_table.h"
#include "sync/replica/meta_table.h"
#include "sync/replica/record_table.h"
#include "sync/replica/scope_table.h"
#include "sync/replica/statements.h"
#include "sync/replica/wanted_table.h"

namespace lykta::sync {

/// The synced tables of one database, over one set of kept statements.
struct ReplicaTables
{
    explicit ReplicaTables(SQLite::Database& database)
        : statements(database), meta(statements), scopes(statements), records(statements, scopes), journal(statements),
          checkpoints(statements), wanted(statements)
    {
    }

    Statements statements;
    MetaTable meta;
    ScopeTable scopes;
    RecordTable records;
    JournalTable journal;
    CheckpointTable checkpoints;
    WantedTable wanted;

    /// All zero before this phone has joined a store.
    StoreId store() const;
    /// The record's body, read.
    static Body bodyOf(const StoredRecord& record);
    /// Puts the whole record, as it lies here, into the journal as testimony.
    void testify(const StoredRecord& record);
    /// Raises the clock to a time that was seen or given.
    void raiseClock(std::uint64_t time);
    /// Brings every open entry's hash in line with the row as it stands.
    void rehashOpenEntries();
};

} // namespace lykta::sync

#include "store/migrations.h"

#include "sync/replica/replica.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <array>
#include <string>

namespace lykta::store {
namespace {

/// 1: the synced tables (sync/replica), and what only this phone needs. `photo_file.path` is relative to the photo
/// folder and NULL while the bytes are not here; `failed` says why the last transfer did not work.
void createStore(SQLite::Database& database)
{
    sync::Replica::createTables(database);
    database.exec(R"sql(
        CREATE TABLE photo_file(
            id BLOB PRIMARY KEY NOT NULL, sha256 BLOB, path TEXT, size INTEGER, upload TEXT,
            sent INTEGER NOT NULL DEFAULT 0, failed TEXT) STRICT;
        CREATE INDEX journal_held ON journal(id, tbl) WHERE verdict = 1;
        CREATE TABLE draft(key TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT;
        CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
    )sql");
}

/// 2: a row's scope is indexed without its seq, which every confirmation would move; ranges of rows that were let go of
/// and are wanted again.
void indexScopesAlone(SQLite::Database& database)
{
    database.exec("DROP INDEX IF EXISTS record_scope");
    sync::Replica::createTables(database);
}

/// 3: fewer indexes for a save to write: entries that wait and entries that are kept until a backup have each their
/// own, and none follows the scope.
void indexJournalByState(SQLite::Database& database)
{
    database.exec("DROP INDEX IF EXISTS journal_row; DROP INDEX IF EXISTS journal_acked; "
                  "DROP INDEX IF EXISTS record_in_scope");
    sync::Replica::createTables(database);
}

/// Step n brings a store from version n to n + 1.
constexpr std::array steps{&createStore, &indexScopesAlone, &indexJournalByState};

} // namespace

int knownVersion()
{
    return static_cast<int>(steps.size());
}

int versionOf(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database)
{
    for (int version = versionOf(database); version < knownVersion(); ++version) {
        SQLite::Transaction step(database, SQLite::TransactionBehavior::IMMEDIATE);
        steps[static_cast<std::size_t>(version)](database);
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
        step.commit();
    }
}

} // namespace lykta::store

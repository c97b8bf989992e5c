// The tables of one phone's replica (SYNC.md, «Tables»).
#include "sync/replica/random_identity.h"
#include "sync/replica/replica.h"
#include "sync/replica/replica_tables.h"

namespace lykta::sync {

namespace {

// A save touches every index that its rows are in: an open entry is in one, and a record in none but its key's.
constexpr const char* schema = R"sql(
CREATE TABLE IF NOT EXISTS record(
    n INTEGER PRIMARY KEY, tbl INTEGER NOT NULL, id BLOB NOT NULL, scope INTEGER NOT NULL, seq INTEGER NOT NULL,
    hash INTEGER NOT NULL, body BLOB, UNIQUE(id, tbl)) STRICT;
CREATE TABLE IF NOT EXISTS journal(
    n INTEGER PRIMARY KEY, tbl INTEGER NOT NULL, id BLOB NOT NULL, change BLOB NOT NULL, hash INTEGER NOT NULL,
    batch INTEGER, acked INTEGER, verdict INTEGER) STRICT;
CREATE INDEX IF NOT EXISTS journal_open ON journal(id, tbl, verdict) WHERE acked IS NULL;
CREATE INDEX IF NOT EXISTS journal_kept ON journal(id, tbl, verdict) WHERE acked IS NOT NULL;
CREATE INDEX IF NOT EXISTS journal_acked ON journal(acked) WHERE acked IS NOT NULL;
CREATE TABLE IF NOT EXISTS settled(id BLOB NOT NULL, tbl INTEGER NOT NULL, PRIMARY KEY(id, tbl)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS scope(
    scope INTEGER PRIMARY KEY, rights INTEGER NOT NULL, digest INTEGER NOT NULL, fill_after INTEGER,
    fill_upto INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS wanted(scope INTEGER PRIMARY KEY, after INTEGER NOT NULL, upto INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS checkpoint(seq INTEGER PRIMARY KEY, chain BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
)sql";

} // namespace

void Replica::createTables(SQLite::Database& database)
{
    database.exec(schema);
    Statements statements(database);
    MetaTable meta(statements);
    if (!meta.text(meta_key::device))
        meta.set(meta_key::device, randomUuid());
    if (meta.number(meta_key::node) == 0)
        meta.setNumber(meta_key::node, randomNode());
}

} // namespace lykta::sync

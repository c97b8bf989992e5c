#include "sync/central/sqlite_schema.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <stdexcept>
#include <string>

namespace lykta::central {

namespace {

constexpr const char* steps[] = {R"sql(
CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1), id BLOB NOT NULL, head INTEGER NOT NULL, chain BLOB NOT NULL,
  backup_seq INTEGER NOT NULL, clock_floor INTEGER NOT NULL) STRICT;
CREATE TABLE record (
  n INTEGER PRIMARY KEY, tbl INTEGER NOT NULL, id BLOB NOT NULL, scope INTEGER NOT NULL, seq INTEGER NOT NULL,
  hash INTEGER NOT NULL, body BLOB, UNIQUE (id, tbl)) STRICT;
CREATE INDEX record_scope ON record (scope, seq);
CREATE INDEX record_seq ON record (seq);
CREATE TABLE departed (
  scope INTEGER NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL, tbl INTEGER NOT NULL,
  PRIMARY KEY (scope, seq, id, tbl)) STRICT, WITHOUT ROWID;
CREATE INDEX departed_seq ON departed (seq);
CREATE TABLE scope (
  scope INTEGER PRIMARY KEY, head INTEGER NOT NULL, digest INTEGER NOT NULL, rows INTEGER NOT NULL) STRICT;
CREATE TABLE history (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, node INTEGER NOT NULL, n INTEGER NOT NULL, hash BLOB NOT NULL,
  chain BLOB NOT NULL) STRICT;
CREATE TABLE node (
  node INTEGER PRIMARY KEY, device BLOB NOT NULL, n INTEGER NOT NULL, hash BLOB NOT NULL, seq INTEGER NOT NULL,
  verdicts BLOB NOT NULL) STRICT;
CREATE TABLE device (
  device BLOB PRIMARY KEY, role TEXT NOT NULL, token_hash BLOB NOT NULL UNIQUE, node INTEGER NOT NULL,
  enrolled_at INTEGER NOT NULL, seen_at INTEGER NOT NULL, revoked_at INTEGER NOT NULL,
  grants_version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE "grant" (
  device BLOB NOT NULL, scope INTEGER NOT NULL, rights INTEGER NOT NULL, since INTEGER NOT NULL,
  until INTEGER NOT NULL, PRIMARY KEY (device, scope)) STRICT, WITHOUT ROWID;
CREATE TABLE invite (
  code_hash BLOB PRIMARY KEY, typed_hash BLOB NOT NULL UNIQUE, role TEXT NOT NULL, walk BLOB NOT NULL,
  uses_left INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE enrolment (
  code_hash BLOB NOT NULL, nonce BLOB NOT NULL, device BLOB NOT NULL, node INTEGER NOT NULL, salt BLOB NOT NULL,
  at INTEGER NOT NULL, PRIMARY KEY (code_hash, nonce)) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine (
  q INTEGER PRIMARY KEY, at INTEGER NOT NULL, device BLOB NOT NULL, reason TEXT NOT NULL, tbl INTEGER NOT NULL,
  id BLOB NOT NULL, scope INTEGER NOT NULL, change BLOB NOT NULL, until INTEGER NOT NULL) STRICT;
CREATE INDEX quarantine_row ON quarantine (tbl, id);
CREATE INDEX quarantine_device ON quarantine (device);
CREATE TABLE blob (
  sha256 BLOB PRIMARY KEY, size INTEGER NOT NULL, stored_at INTEGER NOT NULL, readable INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE photo (id BLOB PRIMARY KEY, sha256 BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX photo_sha256 ON photo (sha256);
CREATE TABLE upload (
  id BLOB PRIMARY KEY, device BLOB NOT NULL, photo BLOB NOT NULL, sha256 BLOB NOT NULL, length INTEGER NOT NULL,
  offset INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX upload_device ON upload (device);
)sql",
                                 "ALTER TABLE store ADD COLUMN copied_seq INTEGER NOT NULL DEFAULT 0",
                                 // Who leads a walk reads what is its leaders' alone: its scope with bit 62 set; and
                                 // leaders and coordinators what is all leaders', scope 5 (sync/protocol/scope.h).
                                 R"sql(
UPDATE device SET grants_version = grants_version + 1
  WHERE role IN ('leader', 'coordinator') OR device IN (SELECT device FROM "grant" WHERE scope < 0 AND rights & 4);
INSERT OR IGNORE INTO "grant" SELECT device, scope | 4611686018427387904, rights, since, until
  FROM "grant" WHERE scope < 0 AND rights & 4;
INSERT OR IGNORE INTO "grant" SELECT device, 5, 3, enrolled_at, 0 FROM device
  WHERE role IN ('leader', 'coordinator');
)sql"};

} // namespace

void migrateSqlite(SQLite::Database& database)
{
    constexpr int newest = static_cast<int>(std::size(steps));
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > newest)
        throw std::runtime_error("this store was written by a newer lykta-central (schema " + std::to_string(version) +
                                 ", this one knows " + std::to_string(newest) + "); nothing was changed");
    for (int step = version; step < newest; ++step) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(steps[step]);
        database.exec("PRAGMA user_version = " + std::to_string(step + 1));
        transaction.commit();
    }
}

void createStore(SQLite::Database& database, std::string_view storeId)
{
    const std::string id(storeId), chain(32, '\0');
    SQLite::Statement insert(database, "INSERT INTO store VALUES (1, ?, 0, ?, 0, 0, 0)");
    insert.bind(1, static_cast<const void*>(id.data()), static_cast<int>(id.size()));
    insert.bind(2, static_cast<const void*>(chain.data()), static_cast<int>(chain.size()));
    insert.exec();
}

} // namespace lykta::central

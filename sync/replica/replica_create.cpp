// The tables of one phone's replica (SYNC.md, «Tables»).
#include "sync/replica/replica.h"
#include "sync/replica/replica_tables.h"

#include <random>

namespace lykta::sync {

namespace {

constexpr const char* schema = R"sql(
CREATE TABLE IF NOT EXISTS record(
    n INTEGER PRIMARY KEY, tbl INTEGER NOT NULL, id BLOB NOT NULL, scope INTEGER NOT NULL, seq INTEGER NOT NULL,
    hash INTEGER NOT NULL, body BLOB, UNIQUE(id, tbl)) STRICT;
CREATE INDEX IF NOT EXISTS record_scope ON record(scope, seq);
CREATE TABLE IF NOT EXISTS journal(
    n INTEGER PRIMARY KEY, tbl INTEGER NOT NULL, id BLOB NOT NULL, change BLOB NOT NULL, hash INTEGER NOT NULL,
    batch INTEGER, acked INTEGER, verdict INTEGER) STRICT;
CREATE INDEX IF NOT EXISTS journal_row ON journal(id, tbl, acked, verdict);
CREATE INDEX IF NOT EXISTS journal_acked ON journal(acked);
CREATE TABLE IF NOT EXISTS settled(id BLOB NOT NULL, tbl INTEGER NOT NULL, PRIMARY KEY(id, tbl)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS scope(
    scope INTEGER PRIMARY KEY, rights INTEGER NOT NULL, digest INTEGER NOT NULL, fill_after INTEGER,
    fill_upto INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS checkpoint(seq INTEGER PRIMARY KEY, chain BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
)sql";

std::uint64_t randomBits()
{
    std::random_device source;
    return (static_cast<std::uint64_t>(source()) << 32) | source();
}

/// Anything but the zero node, which is none, and central's.
std::uint64_t randomNode()
{
    std::uint64_t node = randomBits();
    while (node <= centralNode)
        node = randomBits();
    return node;
}

/// A uuid of version 4 (RFC 9562).
std::string randomUuid()
{
    std::string id;
    for (const auto half : {randomBits(), randomBits()})
        for (int shift = 56; shift >= 0; shift -= 8)
            id.push_back(static_cast<char>((half >> shift) & 0xff));
    id[6] = static_cast<char>((id[6] & 0x0f) | 0x40);
    id[8] = static_cast<char>((id[8] & 0x3f) | 0x80);
    return id;
}

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

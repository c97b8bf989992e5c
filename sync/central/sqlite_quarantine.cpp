#include "sync/central/sqlite_session.h"

namespace lykta::central {

namespace {

#define LYKTA_QUARANTINE_COLUMNS "at, device, reason, tbl, id, scope, change, until, q"

QuarantineEntry entryFrom(const Query& query)
{
    return {query.unsignedAt(0), query.bytes(1),    query.bytes(2), static_cast<std::uint32_t>(query.unsignedAt(3)),
            query.bytes(4),      query.signedAt(5), query.bytes(6), query.unsignedAt(7),
            query.unsignedAt(8)};
}

} // namespace

void SqliteSession::quarantine(const QuarantineEntry& entry)
{
    Query(sql("INSERT INTO quarantine (at, device, reason, tbl, id, scope, change, until) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
        .number(entry.at)
        .blob(entry.device)
        .text(entry.reason)
        .number(std::uint64_t{entry.table})
        .blob(entry.id)
        .number(entry.scope)
        .blob(entry.change)
        .number(entry.until)
        .run();
}

std::uint64_t SqliteSession::quarantineCount() const
{
    Query query(sql("SELECT count(*) FROM quarantine"));
    query.step();
    return query.unsignedAt(0);
}

Held SqliteSession::heldOf(std::string_view device) const
{
    Query query(sql("SELECT count(*), coalesce(sum(length(change)), 0) FROM quarantine WHERE device = ?"));
    query.blob(device);
    query.step();
    return {query.unsignedAt(0), query.unsignedAt(1)};
}

std::vector<QuarantineEntry> SqliteSession::quarantined(std::uint32_t table, std::string_view id) const
{
    std::vector<QuarantineEntry> entries;
    Query query(sql("SELECT " LYKTA_QUARANTINE_COLUMNS " FROM quarantine WHERE tbl = ? AND id = ? ORDER BY q"));
    query.number(std::uint64_t{table}).blob(id);
    while (query.step())
        entries.push_back(entryFrom(query));
    return entries;
}

std::vector<QuarantineEntry> SqliteSession::quarantinedAfter(std::uint64_t q, std::size_t limit) const
{
    std::vector<QuarantineEntry> entries;
    Query query(sql("SELECT " LYKTA_QUARANTINE_COLUMNS " FROM quarantine WHERE q > ? ORDER BY q LIMIT ?"));
    query.number(q).number(std::uint64_t{limit});
    while (query.step())
        entries.push_back(entryFrom(query));
    return entries;
}

void SqliteSession::dropQuarantined(std::uint64_t q)
{
    Query(sql("DELETE FROM quarantine WHERE q = ?")).number(q).run();
}

void SqliteSession::dropQuarantinedOf(std::uint32_t table, std::string_view id)
{
    Query(sql("DELETE FROM quarantine WHERE tbl = ? AND id = ?")).number(std::uint64_t{table}).blob(id).run();
}

void SqliteSession::dropQuarantinedUntil(std::uint64_t unixMs)
{
    Query(sql("DELETE FROM quarantine WHERE until > 0 AND until <= ?")).number(unixMs).run();
}

} // namespace lykta::central

#include "sync/central/postgres_session.h"

namespace lykta::central {

namespace {

#define LYKTA_QUARANTINE_COLUMNS "at, device, reason, tbl, id, scope, change, until, q"

std::vector<QuarantineEntry> entriesFrom(const PostgresRows& rows)
{
    std::vector<QuarantineEntry> entries;
    for (std::size_t i = 0; i < rows.size(); ++i)
        entries.push_back({rows.unsignedAt(i, 0), rows.bytes(i, 1), std::string(rows.text(i, 2)),
                           static_cast<std::uint32_t>(rows.unsignedAt(i, 3)), rows.bytes(i, 4), rows.signedAt(i, 5),
                           rows.bytes(i, 6), rows.unsignedAt(i, 7), rows.unsignedAt(i, 8)});
    return entries;
}

} // namespace

void PostgresSession::quarantine(const QuarantineEntry& entry)
{
    sql("INSERT INTO lykta.quarantine (tenant, at, device, reason, tbl, id, scope, change, until) "
        "VALUES ({t}, $1, $2, $3, $4, $5, $6, $7, $8)")
        .number(entry.at)
        .bytes(entry.device)
        .text(entry.reason)
        .number(std::uint64_t{entry.table})
        .bytes(entry.id)
        .number(entry.scope)
        .bytes(entry.change)
        .number(entry.until)
        .send();
}

std::uint64_t PostgresSession::quarantineCount() const
{
    return sql("SELECT count(*) FROM lykta.quarantine WHERE tenant = {t}").rows().unsignedAt(0, 0);
}

Held PostgresSession::heldOf(std::string_view device) const
{
    const auto rows = sql("SELECT count(*), coalesce(sum(length(change)), 0) FROM lykta.quarantine "
                          "WHERE tenant = {t} AND device = $1")
                          .bytes(device)
                          .rows();
    return {rows.unsignedAt(0, 0), rows.unsignedAt(0, 1)};
}

std::vector<QuarantineEntry> PostgresSession::quarantined(std::uint32_t table, std::string_view id) const
{
    return entriesFrom(sql("SELECT " LYKTA_QUARANTINE_COLUMNS " FROM lykta.quarantine "
                           "WHERE tenant = {t} AND tbl = $1 AND id = $2 ORDER BY q")
                           .number(std::uint64_t{table})
                           .bytes(id)
                           .rows());
}

std::vector<QuarantineEntry> PostgresSession::quarantinedAfter(std::uint64_t q, std::size_t limit) const
{
    return entriesFrom(sql("SELECT " LYKTA_QUARANTINE_COLUMNS " FROM lykta.quarantine "
                           "WHERE tenant = {t} AND q > $1 ORDER BY q LIMIT $2")
                           .number(q)
                           .number(std::uint64_t{limit})
                           .rows());
}

void PostgresSession::dropQuarantined(std::uint64_t q)
{
    sql("DELETE FROM lykta.quarantine WHERE tenant = {t} AND q = $1").number(q).send();
}

void PostgresSession::dropQuarantinedOf(std::uint32_t table, std::string_view id)
{
    sql("DELETE FROM lykta.quarantine WHERE tenant = {t} AND tbl = $1 AND id = $2")
        .number(std::uint64_t{table})
        .bytes(id)
        .send();
}

void PostgresSession::dropQuarantinedUntil(std::uint64_t unixMs)
{
    sql("DELETE FROM lykta.quarantine WHERE tenant = {t} AND until > 0 AND until <= $1").number(unixMs).send();
}

} // namespace lykta::central

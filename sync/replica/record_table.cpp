#include "sync/replica/record_table.h"

namespace lykta::sync {

namespace {

StoredRecord read(const Query& query)
{
    return {query.integer(0), static_cast<std::uint32_t>(query.integer(1)),
            query.bytes(2),   query.integer(3),
            query.number(4),  query.number(5),
            query.bytes(6),   !query.isNull(6)};
}

std::vector<StoredRecord> readAll(Query& query)
{
    std::vector<StoredRecord> out;
    while (query.step())
        out.push_back(read(query));
    return out;
}

} // namespace

std::optional<StoredRecord> RecordTable::find(std::uint32_t table, std::string_view id) const
{
    Query query(m_statements, "SELECT n, tbl, id, scope, seq, hash, body FROM record WHERE id = ?2 AND tbl = ?1", table,
                id);
    return query.step() ? std::optional(read(query)) : std::nullopt;
}

std::optional<StoredRecord> RecordTable::findWithoutBody(std::uint32_t table, std::string_view id) const
{
    Query query(m_statements, "SELECT n, tbl, id, scope, seq, hash, NULL FROM record WHERE id = ?2 AND tbl = ?1", table,
                id);
    return query.step() ? std::optional(read(query)) : std::nullopt;
}

bool RecordTable::holds(std::uint32_t table, std::string_view id) const
{
    Query query(m_statements, "SELECT 1 FROM record WHERE id = ?2 AND tbl = ?1", table, id);
    return query.step();
}

void RecordTable::forEach(const std::function<void(const StoredRecord&)>& each) const
{
    Query query(m_statements, "SELECT n, tbl, id, scope, seq, hash, body FROM record WHERE body IS NOT NULL");
    while (query.step())
        each(read(query));
}

std::int64_t RecordTable::insert(std::uint32_t table, std::string_view id, Scope scope, std::string_view body)
{
    Query(m_statements, "INSERT INTO record(tbl, id, scope, seq, hash, body) VALUES(?1, ?2, ?3, 0, 0, ?4)", table, id,
          scope, body)
        .run();
    return m_statements.lastInserted();
}

void RecordTable::writeBody(const StoredRecord& record, std::string_view body)
{
    Query(m_statements, "UPDATE record SET body = ?2 WHERE n = ?1", record.n, body).run();
}

std::optional<std::int64_t> RecordTable::insertConfirmed(std::uint32_t table, std::string_view id, Scope scope,
                                                         std::uint64_t seq, std::uint64_t hash, std::string_view body)
{
    const auto inserted =
        Query(m_statements,
              "INSERT OR IGNORE INTO record(tbl, id, scope, seq, hash, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)", table, id,
              scope, seq, hash, body)
            .changes();
    if (inserted == 0)
        return std::nullopt;
    m_scopes.moveDigest(scope, 0, hash);
    return m_statements.lastInserted();
}

void RecordTable::replace(StoredRecord& record, Scope scope, std::uint64_t seq, std::uint64_t hash,
                          std::string_view body)
{
    moveDigest(record, scope, hash);
    Query(m_statements, "UPDATE record SET scope = ?2, seq = ?3, hash = ?4, body = ?5 WHERE n = ?1", record.n, scope,
          seq, hash, body)
        .run();
    record.scope = scope;
    record.seq = seq;
    record.hash = hash;
}

void RecordTable::moveDigest(const StoredRecord& record, Scope scope, std::uint64_t hash)
{
    if (record.scope == scope) {
        m_scopes.moveDigest(scope, record.hash, hash);
        return;
    }
    m_scopes.moveDigest(record.scope, record.hash, 0);
    m_scopes.moveDigest(scope, 0, hash);
}

void RecordTable::confirm(StoredRecord& record, Scope scope, std::uint64_t seq, std::uint64_t hash)
{
    moveDigest(record, scope, hash);
    Query(m_statements, "UPDATE record SET scope = ?2, seq = ?3, hash = ?4 WHERE n = ?1", record.n, scope, seq, hash)
        .run();
    record.scope = scope;
    record.seq = seq;
    record.hash = hash;
}

bool RecordTable::confirmFirst(std::uint32_t table, std::string_view id, Scope scope, std::uint64_t seq,
                               std::uint64_t hash)
{
    const auto confirmed =
        Query(m_statements,
              "UPDATE record SET seq = ?4, hash = ?5 WHERE id = ?2 AND tbl = ?1 AND scope = ?3 AND hash = 0", table, id,
              scope, seq, hash)
            .changes();
    if (confirmed == 0)
        return false;
    m_scopes.moveDigest(scope, 0, hash);
    return true;
}

void RecordTable::drop(const StoredRecord& record)
{
    m_scopes.moveDigest(record.scope, record.hash, 0);
    Query(m_statements, "DELETE FROM record WHERE n = ?1", record.n).run();
}

void RecordTable::letGo(const StoredRecord& record)
{
    Query(m_statements, "UPDATE record SET body = NULL WHERE n = ?1", record.n).run();
}

std::map<Scope, std::uint64_t> RecordTable::sums() const
{
    Query query(m_statements, "SELECT scope, hash FROM record");
    std::map<Scope, std::uint64_t> sums;
    while (query.step()) {
        const auto scope = query.integer(0);
        sums[scope] += query.number(1);
        if (scope < 0)
            sums[everyWalkScope] += query.number(1);
    }
    return sums;
}

std::vector<StoredRecord> RecordTable::inScope(Scope scope) const
{
    Query query(m_statements,
                "SELECT n, tbl, id, scope, seq, hash, body FROM record WHERE scope = ?1 OR (?1 = 4 AND scope < 0)",
                scope);
    return readAll(query);
}

std::vector<StoredRecord> RecordTable::inDoubt() const
{
    Query query(
        m_statements,
        "SELECT n, tbl, id, scope, seq, hash, body FROM record AS r WHERE hash = 0 "
        "AND NOT EXISTS (SELECT 1 FROM journal AS j INDEXED BY journal_open WHERE j.id = r.id AND j.tbl = r.tbl "
        "AND j.acked IS NULL)");
    return readAll(query);
}

std::vector<StoredRecord> RecordTable::withoutOpenEntry() const
{
    Query query(m_statements,
                "SELECT n, tbl, id, scope, seq, hash, NULL FROM record AS r WHERE NOT EXISTS (SELECT 1 FROM journal AS "
                "j INDEXED BY journal_open WHERE j.id = r.id AND j.tbl = r.tbl AND j.acked IS NULL)");
    return readAll(query);
}

void RecordTable::doubtAfter(std::uint64_t seq)
{
    std::vector<StoredRecord> later;
    {
        Query query(m_statements, "SELECT n, tbl, id, scope, seq, hash, body FROM record WHERE seq > ?1", seq);
        later = readAll(query);
    }
    for (auto& record : later)
        confirm(record, record.scope, 0, 0);
}

} // namespace lykta::sync

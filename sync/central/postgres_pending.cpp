#include "sync/central/postgres_pending.h"

namespace lykta::central {

namespace {

constexpr std::size_t manyRows = 4'000;

/// Rows as six arrays, the shape in which one statement takes any number of them.
struct RowArrays
{
    std::vector<std::int64_t> tables, scopes, seqs, hashes;
    PostgresBytesArray ids, bodies;

    void add(const StoredRow& row)
    {
        tables.push_back(row.table);
        ids.add(row.id);
        scopes.push_back(row.scope);
        seqs.push_back(static_cast<std::int64_t>(row.seq));
        hashes.push_back(static_cast<std::int64_t>(row.hash));
        if (row.body)
            bodies.add(*row.body);
        else
            bodies.addNull();
    }

    void runAs(PostgresQuery query) const
    {
        if (!tables.empty())
            query.numbers(tables).bytesOf(ids).numbers(scopes).numbers(seqs).numbers(hashes).bytesOf(bodies).run();
    }
};

} // namespace

StoredRow storedRowFrom(const PostgresRows& rows, std::size_t at)
{
    StoredRow row;
    row.table = static_cast<std::uint32_t>(rows.unsignedAt(at, 0));
    row.id = rows.bytes(at, 1);
    row.scope = rows.signedAt(at, 2);
    row.seq = rows.unsignedAt(at, 3);
    row.hash = rows.unsignedAt(at, 4);
    if (!rows.isNull(at, 5))
        row.body = rows.bytes(at, 5);
    return row;
}

void PostgresPending::expect(const std::vector<RowKey>& keys)
{
    std::vector<std::int64_t> tables;
    PostgresBytesArray ids;
    for (const auto& key : keys) {
        auto& known = m_rows[{key.table, key.id}];
        if (known.looked || known.dirty)
            continue;
        known.looked = true;
        tables.push_back(key.table);
        ids.add(key.id);
    }
    if (tables.empty())
        return;
    const auto rows = m_statements
                          .of("SELECT r.tbl, r.id, r.scope, r.seq, r.hash, r.body "
                              "FROM unnest($1::bigint[], $2::bytea[]) AS wanted (tbl, id) "
                              "JOIN lykta.record r ON r.tenant = {t} AND r.tbl = wanted.tbl AND r.id = wanted.id")
                          .numbers(tables)
                          .bytesOf(ids)
                          .rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto row = storedRowFrom(rows, i);
        auto& known = m_rows[{row.table, row.id}];
        known.row = std::move(row);
        known.inTable = true;
    }
}

std::optional<StoredRow> PostgresPending::row(std::uint32_t table, std::string_view id)
{
    const Key key{table, id};
    auto found = m_rows.find(key);
    if (found == m_rows.end() || !(found->second.looked || found->second.dirty)) {
        expect({{table, std::string(id)}});
        found = m_rows.find(key);
    }
    return found->second.row;
}

void PostgresPending::putRow(const StoredRow& row)
{
    const auto found = m_rows.try_emplace({row.table, row.id}).first;
    found->second.row = row;
    if (!found->second.dirty)
        m_dirtyRows.push_back(found);
    found->second.dirty = true;
}

void PostgresPending::addDeparted(Scope scope, std::uint64_t seq, std::uint32_t table, std::string_view id)
{
    m_departures.push_back({scope, seq, {table, std::string(id)}});
}

ScopeState PostgresPending::scope(Scope scope)
{
    const auto found = m_scopes.find(scope);
    if (found != m_scopes.end())
        return found->second.state;
    const auto rows = m_statements.of("SELECT head, digest, rows FROM lykta.scope WHERE tenant = {t} AND scope = $1")
                          .number(scope)
                          .rows();
    ScopeState state{scope, 0, 0, 0};
    if (!rows.empty())
        state = {scope, rows.unsignedAt(0, 0), rows.unsignedAt(0, 1), rows.signedAt(0, 2)};
    m_scopes.emplace(scope, KnownScope{state, false});
    return state;
}

void PostgresPending::putScope(const ScopeState& state)
{
    m_scopes[state.scope] = {state, true};
    m_dirtyScopes = true;
}

void PostgresPending::flush()
{
    flushRows();
    flushDepartures();
    flushScopes();
}

void PostgresPending::flushRows()
{
    if (m_dirtyRows.empty())
        return;
    // Rows that were looked for and not found go in without a second look; nobody else writes this tenant's meanwhile.
    RowArrays fresh, other;
    for (const auto& entry : m_dirtyRows) {
        auto& known = entry->second;
        (known.looked && !known.inTable ? fresh : other).add(*known.row);
    }
    fresh.runAs(m_statements.of(
        "INSERT INTO lykta.record (tenant, tbl, id, scope, seq, hash, body) SELECT {t}, * "
        "FROM unnest($1::bigint[], $2::bytea[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bytea[])"));
    other.runAs(
        m_statements.of("INSERT INTO lykta.record (tenant, tbl, id, scope, seq, hash, body) SELECT {t}, * "
                        "FROM unnest($1::bigint[], $2::bytea[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bytea[]) "
                        "ON CONFLICT (tenant, tbl, id) DO UPDATE SET scope = excluded.scope, seq = excluded.seq, "
                        "hash = excluded.hash, body = excluded.body"));
    for (const auto& entry : m_dirtyRows) {
        entry->second.dirty = false;
        entry->second.looked = entry->second.inTable = true;
    }
    m_dirtyRows.clear();
}

void PostgresPending::flushDepartures()
{
    if (m_departures.empty())
        return;
    std::vector<std::int64_t> scopes, seqs, tables;
    PostgresBytesArray ids;
    for (const auto& departure : m_departures) {
        scopes.push_back(departure.scope);
        seqs.push_back(static_cast<std::int64_t>(departure.seq));
        ids.add(departure.key.second);
        tables.push_back(departure.key.first);
    }
    m_statements
        .of("INSERT INTO lykta.departed (tenant, scope, seq, id, tbl) SELECT {t}, * "
            "FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bigint[]) ON CONFLICT DO NOTHING")
        .numbers(scopes)
        .numbers(seqs)
        .bytesOf(ids)
        .numbers(tables)
        .run();
    m_departures.clear();
}

void PostgresPending::flushScopes()
{
    if (!m_dirtyScopes)
        return;
    std::vector<std::int64_t> scopes, heads, digests, counts;
    for (auto& [scope, known] : m_scopes) {
        if (!std::exchange(known.dirty, false))
            continue;
        scopes.push_back(scope);
        heads.push_back(static_cast<std::int64_t>(known.state.head));
        digests.push_back(static_cast<std::int64_t>(known.state.digest));
        counts.push_back(known.state.rows);
    }
    m_dirtyScopes = false;
    m_statements
        .of("INSERT INTO lykta.scope (tenant, scope, head, digest, rows) SELECT {t}, * "
            "FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[]) ON CONFLICT (tenant, scope) "
            "DO UPDATE SET head = excluded.head, digest = excluded.digest, rows = excluded.rows")
        .numbers(scopes)
        .numbers(heads)
        .numbers(digests)
        .numbers(counts)
        .run();
}

void PostgresPending::forget()
{
    m_dirtyRows.clear();
    m_rows.clear();
    m_departures.clear();
    m_scopes.clear();
    m_dirtyScopes = false;
}

void PostgresPending::trim()
{
    if (m_rows.size() > manyRows && m_dirtyRows.empty())
        m_rows.clear();
}

} // namespace lykta::central

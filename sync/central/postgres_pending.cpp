#include "sync/central/postgres_pending.h"

namespace lykta::central {

namespace {

constexpr std::size_t manyRows = 4'000;
/// So many rows are sent on, so that the server writes them while the next are merged.
constexpr std::size_t rowsAhead = 125;

constexpr auto numbers = PostgresArray::Of::Numbers, bytes = PostgresArray::Of::Bytes;

/// Rows as six arrays, the shape in which one statement takes any number of them.
struct RowArrays
{
    PostgresArray tables{numbers}, ids{bytes}, scopes{numbers}, seqs{numbers}, hashes{numbers}, bodies{bytes};

    void add(const StoredRow& row)
    {
        tables.add(std::int64_t{row.table});
        ids.add(row.id);
        scopes.add(row.scope);
        seqs.add(static_cast<std::int64_t>(row.seq));
        hashes.add(static_cast<std::int64_t>(row.hash));
        if (row.body)
            bodies.add(*row.body);
        else
            bodies.addNull();
    }

    void sendAs(PostgresQuery query) &&
    {
        if (tables.size() > 0)
            query.array(std::move(tables))
                .array(std::move(ids))
                .array(std::move(scopes))
                .array(std::move(seqs))
                .array(std::move(hashes))
                .array(std::move(bodies))
                .send();
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

PostgresTaker PostgresPending::lookForRows(const std::vector<RowKey>& keys)
{
    PostgresArray tables(numbers), ids(bytes);
    for (const auto& key : keys) {
        auto& known = m_rows[{key.table, key.id}];
        if (known.looked || known.dirty)
            continue;
        known.looked = true;
        tables.add(std::int64_t{key.table});
        ids.add(key.id);
    }
    if (tables.size() == 0)
        return nullptr;
    m_statements
        .of("SELECT r.tbl, r.id, r.scope, r.seq, r.hash, r.body "
            "FROM unnest($1::bigint[], $2::bytea[]) AS wanted (tbl, id) "
            "JOIN lykta.record r ON r.tenant = {t} AND r.tbl = wanted.tbl AND r.id = wanted.id")
        .array(std::move(tables))
        .array(std::move(ids))
        .send();
    return [this](const PostgresRows& rows) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto row = storedRowFrom(rows, i);
            auto& known = m_rows[{row.table, row.id}];
            known.row = std::move(row);
            known.inTable = true;
        }
    };
}

PostgresTaker PostgresPending::lookForScopes(const std::vector<Scope>& scopes)
{
    PostgresArray wanted(numbers);
    for (const auto scope : scopes)
        if (m_scopes.try_emplace(scope, KnownScope{{scope, 0, 0, 0}, false}).second)
            wanted.add(scope);
    if (wanted.size() == 0)
        return nullptr;
    m_statements
        .of("SELECT scope, head, digest, rows FROM lykta.scope WHERE tenant = {t} AND scope = ANY ($1::bigint[])")
        .array(std::move(wanted))
        .send();
    return [this](const PostgresRows& rows) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_scopes[rows.signedAt(i, 0)].state = scopeFrom(rows, i);
    };
}

void PostgresPending::take(const PostgresTaker& taker)
{
    if (taker)
        taker(m_statements.settle().back());
}

std::optional<StoredRow> PostgresPending::row(std::uint32_t table, std::string_view id)
{
    const Key key{table, id};
    auto found = m_rows.find(key);
    if (found == m_rows.end() || !(found->second.looked || found->second.dirty)) {
        take(lookForRows({{table, std::string(id)}}));
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
    if (m_dirtyRows.size() >= rowsAhead)
        flushRows();
}

void PostgresPending::addDeparted(Scope scope, std::uint64_t seq, std::uint32_t table, std::string_view id)
{
    m_departures.push_back({scope, seq, {table, std::string(id)}});
}

ScopeState PostgresPending::scope(Scope scope)
{
    take(lookForScopes({scope}));
    return m_scopes[scope].state;
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
    std::move(fresh).sendAs(m_statements.of(
        "INSERT INTO lykta.record (tenant, tbl, id, scope, seq, hash, body) SELECT {t}, * "
        "FROM unnest($1::bigint[], $2::bytea[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bytea[])"));
    std::move(other).sendAs(
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
    PostgresArray scopes(numbers), seqs(numbers), ids(bytes), tables(numbers);
    for (const auto& departure : m_departures) {
        scopes.add(departure.scope);
        seqs.add(static_cast<std::int64_t>(departure.seq));
        ids.add(departure.key.second);
        tables.add(std::int64_t{departure.key.first});
    }
    m_statements
        .of("INSERT INTO lykta.departed (tenant, scope, seq, id, tbl) SELECT {t}, * "
            "FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bigint[]) ON CONFLICT DO NOTHING")
        .array(std::move(scopes))
        .array(std::move(seqs))
        .array(std::move(ids))
        .array(std::move(tables))
        .send();
    m_departures.clear();
}

void PostgresPending::flushScopes()
{
    if (!m_dirtyScopes)
        return;
    PostgresArray scopes(numbers), heads(numbers), digests(numbers), counts(numbers);
    for (auto& [scope, known] : m_scopes) {
        if (!std::exchange(known.dirty, false))
            continue;
        scopes.add(scope);
        heads.add(static_cast<std::int64_t>(known.state.head));
        digests.add(static_cast<std::int64_t>(known.state.digest));
        counts.add(known.state.rows);
    }
    m_dirtyScopes = false;
    m_statements
        .of("INSERT INTO lykta.scope (tenant, scope, head, digest, rows) SELECT {t}, * "
            "FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[]) ON CONFLICT (tenant, scope) "
            "DO UPDATE SET head = excluded.head, digest = excluded.digest, rows = excluded.rows")
        .array(std::move(scopes))
        .array(std::move(heads))
        .array(std::move(digests))
        .array(std::move(counts))
        .send();
}

ScopeState scopeFrom(const PostgresRows& rows, std::size_t at)
{
    return {rows.signedAt(at, 0), rows.unsignedAt(at, 1), rows.unsignedAt(at, 2), rows.signedAt(at, 3)};
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

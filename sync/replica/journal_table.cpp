#include "sync/replica/journal_table.h"

#include "sync/protocol/limits.h"
#include "sync/replica/meta_table.h"

namespace lykta::sync {

namespace {

JournalEntry read(const Query& query)
{
    JournalEntry entry{query.integer(0), static_cast<std::uint32_t>(query.integer(1)),
                       query.bytes(2),   query.bytes(3),
                       query.number(4),  query.optionalNumber(5),
                       std::nullopt};
    if (const auto verdict = query.optionalNumber(6))
        entry.verdict = static_cast<EntryVerdict>(*verdict);
    return entry;
}

std::vector<JournalEntry> readAll(Query& query)
{
    std::vector<JournalEntry> out;
    while (query.step())
        out.push_back(read(query));
    return out;
}

std::optional<std::uint64_t> numberOf(std::optional<EntryVerdict> verdict)
{
    return verdict ? std::optional(static_cast<std::uint64_t>(*verdict)) : std::nullopt;
}

// What the batch adds around its changes: node, number and testimony once, tag and length for each.
constexpr std::size_t batchHead = 24, changeHead = 5;

// By their numbers, from behind the last of which it is known that nothing is open up to it: no index keeps the order
// of the open ones, which every save would have to write.
constexpr std::string_view openInOrder = "SELECT n, tbl, id, change, hash, batch, verdict FROM journal NOT INDEXED "
                                         "WHERE n > ?1 AND acked IS NULL ORDER BY n";

} // namespace

void JournalTable::append(std::uint32_t table, std::string_view id, std::string_view change, std::uint64_t hash,
                          std::optional<EntryVerdict> verdict)
{
    Query(m_statements, "INSERT INTO journal(tbl, id, change, hash, verdict) VALUES(?1, ?2, ?3, ?4, ?5)", table, id,
          change, hash, numberOf(verdict))
        .run();
}

void JournalTable::rewrite(const JournalEntry& entry, std::string_view change, std::uint64_t hash)
{
    Query(m_statements, "UPDATE journal SET change = ?2, hash = ?3 WHERE n = ?1", entry.n, change, hash).run();
}

void JournalTable::erase(const JournalEntry& entry)
{
    Query(m_statements, "DELETE FROM journal WHERE n = ?1", entry.n).run();
    disturb();
}

std::vector<JournalEntry> JournalTable::openOf(std::uint32_t table, std::string_view id) const
{
    Query query(m_statements,
                "SELECT n, tbl, id, change, hash, batch, verdict FROM journal INDEXED BY journal_open "
                "WHERE id = ?2 AND tbl = ?1 AND acked IS NULL ORDER BY n",
                table, id);
    return readAll(query);
}

bool JournalTable::hasOpen(std::uint32_t table, std::string_view id) const
{
    Query query(m_statements,
                "SELECT 1 FROM journal INDEXED BY journal_open WHERE id = ?2 AND tbl = ?1 AND acked IS NULL LIMIT 1",
                table, id);
    return query.step();
}

bool JournalTable::anyOpen() const
{
    Query query(m_statements, "SELECT 1 FROM journal INDEXED BY journal_open WHERE acked IS NULL LIMIT 1");
    return query.step();
}

std::vector<JournalEntry> JournalTable::open() const
{
    if (!anyOpen())
        return {};
    Query query(m_statements, openInOrder, acknowledgedUpTo());
    return readAll(query);
}

std::vector<std::vector<JournalEntry>> JournalTable::frozenBatches(std::size_t atMost) const
{
    std::vector<std::vector<JournalEntry>> out;
    if (!anyOpen())
        return out;
    Query query(m_statements, openInOrder, acknowledgedUpTo());
    while (query.step() && !query.isNull(5)) {
        auto entry = read(query);
        if (out.empty() || out.back().front().batch != entry.batch) {
            if (out.size() == atMost)
                break;
            out.emplace_back();
        }
        out.back().push_back(std::move(entry));
    }
    return out;
}

std::vector<JournalEntry> JournalTable::frozen() const
{
    auto first = frozenBatches(1);
    return first.empty() ? std::vector<JournalEntry>() : std::move(first.front());
}

std::vector<JournalEntry> JournalTable::freeze(std::uint64_t n, std::size_t maxBytes, const JournalEntry* behind)
{
    std::vector<JournalEntry> taken;
    if (!anyOpen())
        return taken;
    std::size_t bytes = batchHead;
    const auto after = behind ? behind->n : acknowledgedUpTo();
    {
        Query query(m_statements, openInOrder, after);
        while (taken.size() < maxBatchChanges && query.step()) {
            auto entry = read(query);
            bytes += entry.change.size() + changeHead;
            if (!taken.empty() && (bytes > maxBytes || entry.isTestimony() != taken.front().isTestimony()))
                break;
            entry.batch = n;
            taken.push_back(std::move(entry));
        }
    }
    if (!taken.empty()) // they are the first of those without one
        Query(m_statements, "UPDATE journal NOT INDEXED SET batch = ?2 WHERE n > ?3 AND n <= ?1 AND acked IS NULL",
              taken.back().n, n, after)
            .run();
    return taken;
}

void JournalTable::thaw()
{
    Query(m_statements,
          "UPDATE journal INDEXED BY journal_open SET batch = NULL WHERE acked IS NULL AND batch IS NOT NULL")
        .run();
}

void JournalTable::acknowledge(const JournalEntry& entry, std::uint64_t seq, std::optional<EntryVerdict> verdict)
{
    Query(m_statements, "UPDATE journal SET acked = ?2, verdict = ?3 WHERE n = ?1", entry.n, seq, numberOf(verdict))
        .run();
}

void JournalTable::acknowledgeAll(const std::vector<JournalEntry>& frozen, std::uint64_t seq)
{
    Query(m_statements,
          "UPDATE journal NOT INDEXED SET acked = ?3 WHERE n >= ?1 AND n <= ?2 AND acked IS NULL AND batch IS NOT NULL",
          frozen.front().n, frozen.back().n, seq)
        .run();
}

void JournalTable::noneOpenUpTo(const JournalEntry& last)
{
    MetaTable(m_statements).setNumber(meta_key::noneOpenUpTo, static_cast<std::uint64_t>(last.n));
}

std::int64_t JournalTable::acknowledgedUpTo() const
{
    const auto known = static_cast<std::int64_t>(MetaTable(m_statements).number(meta_key::noneOpenUpTo));
    if (known == 0)
        return 0;
    // Something is open. If it is not behind what is known, that is wrong, and nothing may be left behind for it.
    Query there(m_statements, "SELECT 1 FROM journal NOT INDEXED WHERE n > ?1 AND acked IS NULL LIMIT 1", known);
    return there.step() ? known : 0;
}

void JournalTable::disturb()
{
    MetaTable meta(m_statements);
    for (const auto key : {meta_key::noneOpenUpTo, meta_key::ownRows, meta_key::ownRowsUpTo})
        if (meta.text(key))
            meta.erase(key);
}

void JournalTable::holdHere(const JournalEntry& entry, std::uint64_t seq)
{
    Query(m_statements, "UPDATE journal SET acked = ?2, verdict = 1, batch = NULL WHERE n = ?1", entry.n, seq).run();
}

void JournalTable::reopenHeldHere()
{
    Query(m_statements, "UPDATE journal SET acked = NULL, verdict = NULL "
                        "WHERE acked IS NOT NULL AND verdict = 1 AND batch IS NULL")
        .run();
    disturb();
}

void JournalTable::reopen(const JournalEntry& entry)
{
    // To the end of the line: batches that were numbered after it go on being the first.
    Query(m_statements, "UPDATE journal SET batch = NULL, n = (SELECT MAX(n) FROM journal) + 1 WHERE n = ?1", entry.n)
        .run();
    disturb();
}

void JournalTable::putTestimonyLast()
{
    // Past every number that there is.
    Query(m_statements, "UPDATE journal SET n = n + (SELECT MAX(n) FROM journal) WHERE n IN "
                        "(SELECT n FROM journal WHERE acked IS NULL AND verdict = 3)")
        .run();
    disturb();
}

void JournalTable::dropAcknowledged(std::uint32_t table, std::string_view id)
{
    Query(m_statements, "DELETE FROM journal INDEXED BY journal_kept WHERE id = ?2 AND tbl = ?1 AND acked IS NOT NULL",
          table, id)
        .run();
    Query(m_statements, "DELETE FROM settled WHERE id = ?2 AND tbl = ?1", table, id).run();
    disturb();
}

void JournalTable::dropAllAcknowledged()
{
    Query(m_statements, "DELETE FROM journal WHERE acked IS NOT NULL").run();
    Query(m_statements, "DELETE FROM settled").run();
    disturb();
}

void JournalTable::settle(std::uint64_t backupSeq)
{
    Query(m_statements,
          "INSERT OR IGNORE INTO settled(id, tbl) SELECT id, tbl FROM journal WHERE acked <= ?1 AND verdict IS NOT 1",
          backupSeq)
        .run();
    Query(m_statements, "DELETE FROM journal WHERE acked <= ?1 AND verdict IS NOT 1", backupSeq).run();
    disturb();
}

void JournalTable::reopenAfter(std::uint64_t seq)
{
    Query(m_statements, "UPDATE journal SET acked = NULL, batch = NULL, verdict = NULL WHERE acked > ?1", seq).run();
    thaw();
    disturb();
}

JournalTable::Counts JournalTable::counts() const
{
    Counts counts;
    Query query(m_statements,
                "WITH open AS (SELECT DISTINCT id, tbl FROM journal INDEXED BY journal_open "
                "WHERE acked IS NULL AND verdict IS NOT 3), "
                "held AS (SELECT DISTINCT id, tbl FROM journal WHERE verdict = 1) "
                "SELECT (SELECT COUNT(*) FROM open), (SELECT COUNT(*) FROM held), "
                "(SELECT COUNT(*) FROM held WHERE EXISTS (SELECT 1 FROM journal AS j INDEXED BY journal_open "
                "WHERE j.id = held.id AND j.tbl = held.tbl AND j.acked IS NULL AND j.verdict IS NOT 3))");
    query.step();
    counts.waiting = query.number(0);
    counts.held = query.number(1);
    const auto notConfirmed = counts.waiting + counts.held - query.number(2);
    const auto own = ownRows();
    counts.confirmed = own > notConfirmed ? own - notConfirmed : 0;
    return counts;
}

std::uint64_t JournalTable::ownRows() const
{
    const MetaTable meta(m_statements);
    if (!meta.text(meta_key::ownRowsUpTo)) {
        // By the two indexes alone: the entries themselves are large.
        Query all(m_statements, "SELECT COUNT(*) FROM ("
                                "SELECT id, tbl FROM journal INDEXED BY journal_open "
                                "WHERE acked IS NULL AND verdict IS NOT 3 "
                                "UNION SELECT id, tbl FROM journal INDEXED BY journal_kept "
                                "WHERE acked IS NOT NULL AND verdict IS NOT 3 "
                                "UNION SELECT id, tbl FROM settled)");
        all.step();
        return all.number(0);
    }
    Query fresh(m_statements,
                "SELECT COUNT(*) FROM (SELECT DISTINCT id, tbl FROM journal NOT INDEXED "
                "WHERE n > ?1 AND verdict IS NOT 3) AS f "
                "WHERE NOT EXISTS (SELECT 1 FROM settled AS s WHERE s.id = f.id AND s.tbl = f.tbl) "
                "AND NOT EXISTS (SELECT 1 FROM journal AS j INDEXED BY journal_open "
                "WHERE j.id = f.id AND j.tbl = f.tbl AND j.acked IS NULL AND j.n <= ?1 AND j.verdict IS NOT 3) "
                "AND NOT EXISTS (SELECT 1 FROM journal AS j INDEXED BY journal_kept "
                "WHERE j.id = f.id AND j.tbl = f.tbl AND j.acked IS NOT NULL AND j.n <= ?1 AND j.verdict IS NOT 3)",
                meta.number(meta_key::ownRowsUpTo));
    fresh.step();
    return meta.number(meta_key::ownRows) + fresh.number(0);
}

void JournalTable::rememberOwnRows()
{
    std::uint64_t last = 0;
    {
        Query query(m_statements, "SELECT COALESCE(MAX(n), 0) FROM journal");
        query.step();
        last = query.number(0);
    }
    MetaTable meta(m_statements);
    if (meta.text(meta_key::ownRowsUpTo) && meta.number(meta_key::ownRowsUpTo) == last)
        return;
    const auto rows = ownRows();
    meta.setNumber(meta_key::ownRows, rows);
    meta.setNumber(meta_key::ownRowsUpTo, last);
}

} // namespace lykta::sync

#include "store/keeping.h"

#include "schema/description.h"
#include "store/failure.h"
#include "store/row_reading.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <set>

namespace lykta::store {
namespace {

/// photo_file.sent of an original that has left this phone.
constexpr int letGo = 2;

struct Key
{
    std::uint32_t table;
    std::string id;
};

/// The rows of a walk, its own left out.
std::vector<Key> rowsOf(SQLite::Database& database, std::string_view walk)
{
    SQLite::Statement statement(database,
                                "SELECT tbl, id FROM record WHERE scope IN (?, ?) AND tbl <> 3 AND body IS NOT NULL");
    statement.bind(1, sync::walkScope(walk));
    statement.bind(2, sync::leadersScope(walk));
    std::vector<Key> rows;
    while (statement.executeStep())
        rows.push_back(
            {static_cast<std::uint32_t>(statement.getColumn(0).getUInt()), statement.getColumn(1).getString()});
    return rows;
}

} // namespace

std::uint64_t Keeping::releaseOriginals(std::int64_t utcMs)
{
    std::uint64_t freed = 0;
    std::set<std::string> left;
    guarded(m_database, [&] {
        SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement candidates(m_database, "SELECT f.id, f.path, f.size FROM photo_file f "
                                                 "JOIN record r ON r.id = f.id AND r.tbl = 6 JOIN photo p ON p.n = r.n "
                                                 "WHERE f.path IS NOT NULL AND p.stored = 1 AND p.readable = 1 "
                                                 "AND p.taken_at < ?");
        candidates.bind(1, utcMs);
        SQLite::Statement forget(m_database, "UPDATE photo_file SET path = NULL, sent = ? WHERE id = ?");
        while (candidates.executeStep()) {
            const auto id = candidates.getColumn(0).getString();
            if (!m_replica.isSafe(schema::TableOf<Photo>::id, id))
                continue;
            left.insert(candidates.getColumn(1).getString());
            forget.reset();
            forget.bind(1, letGo);
            forget.bind(2, id.data(), static_cast<int>(id.size()));
            forget.exec();
        }
        // The same picture may lie under another row that still needs it.
        SQLite::Statement named(m_database, "SELECT 1 FROM photo_file WHERE path = ?");
        std::erase_if(left, [&](const std::string& path) {
            named.reset();
            named.bind(1, path);
            return named.executeStep();
        });
        named.reset();
        transaction.commit();
    });
    for (const auto& path : left) { // a file that stays is a picture without a row, and harms nobody
        std::error_code code;
        const auto size = std::filesystem::file_size(m_files.pathOf(path), code);
        if (!code && std::filesystem::remove(m_files.pathOf(path), code))
            freed += size;
    }
    if (!left.empty())
        m_notices.publish({schema::TableOf<Photo>::id});
    return freed;
}

bool Keeping::fetchOriginal(const Uuid& photo)
{
    const bool wanted = guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    "UPDATE photo_file SET sent = 1 WHERE id = ? AND sent = ? AND path IS NULL");
        bindId(statement, 1, photo);
        statement.bind(2, letGo);
        return statement.exec() > 0;
    });
    if (wanted)
        m_notices.publish({schema::TableOf<Photo>::id});
    return wanted;
}

std::uint64_t Keeping::releaseWalksEndedBefore(std::int64_t utcMs)
{
    ChangeNotices::Tables changed;
    std::uint64_t released = 0;
    guarded(m_database, [&] {
        SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
        std::vector<std::string> ended;
        {
            SQLite::Statement walks(m_database, "SELECT r.id FROM walk p JOIN record r ON r.n = p.n "
                                                "WHERE p.status = ? AND p.ended_at < ?");
            walks.bind(1, static_cast<int>(WalkStatus::Closed));
            walks.bind(2, utcMs);
            while (walks.executeStep())
                ended.push_back(walks.getColumn(0).getString());
        }
        for (const auto& walk : ended) {
            const auto rows = rowsOf(m_database, walk);
            if (!m_replica.isSafe(schema::TableOf<Walk>::id, walk) ||
                !std::all_of(rows.begin(), rows.end(),
                             [&](const Key& row) { return m_replica.isSafe(row.table, row.id); }))
                continue;
            for (const auto& row : rows)
                if (m_replica.letGo(row.table, row.id)) {
                    changed.insert(row.table);
                    ++released;
                }
        }
        transaction.commit();
    });
    m_notices.publish(changed);
    return released;
}

std::uint64_t Keeping::fetchWalk(const Uuid& walk)
{
    return guarded(m_database, [&] {
        SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto rows =
            m_replica.wantScope(sync::walkScope(walk.raw())) + m_replica.wantScope(sync::leadersScope(walk.raw()));
        transaction.commit();
        return rows;
    });
}

} // namespace lykta::store

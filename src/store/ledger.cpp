#include "store/ledger.h"

#include "schema/description.h"
#include "store/durable_file.h"
#include "store/failure.h"
#include "store/living_photo.h"
#include "store/photo_hash.h"
#include "sync/protocol/row_hash.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

namespace lykta::store {
namespace {

/// Commits of this connection are whole and in order, but not durable at once (SQLite, «PRAGMA synchronous»: in WAL
/// mode NORMAL does not sync them).
class Unhurried
{
  public:
    explicit Unhurried(SQLite::Database& database) : m_database(database)
    {
        m_database.exec("PRAGMA synchronous = NORMAL");
    }
    ~Unhurried() { m_database.tryExec("PRAGMA synchronous = FULL"); }
    Unhurried(const Unhurried&) = delete;
    Unhurried& operator=(const Unhurried&) = delete;

  private:
    SQLite::Database& m_database;
};

/// A file that cannot be removed now lies there as a picture without a row, and harms nobody.
void removeFile(const std::filesystem::path& file)
{
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
}

std::optional<std::string> contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

} // namespace

std::vector<sync::PhotoTask> Ledger::pendingUploads(std::size_t atMost)
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(
            m_database,
            std::string("SELECT f.id, f.sha256, f.size, f.path, f.upload FROM photo_file f "
                        "JOIN record r ON r.id = f.id AND r.tbl = 6 JOIN photo p ON p.n = r.n "
                        "WHERE f.sent = 0 AND f.path IS NOT NULL AND p.stored = 0 AND r.seq > 0 "
                        "AND NOT EXISTS(SELECT 1 FROM journal j WHERE j.id = r.id AND j.tbl = 6 AND j.acked IS NULL) "
                        "AND ") +
                livingPhoto + "ORDER BY f.failed IS NOT NULL, p.taken_at, p.n LIMIT ?");
        statement.bind(1, static_cast<std::int64_t>(std::min<std::size_t>(atMost, INT32_MAX)));
        std::vector<sync::PhotoTask> tasks;
        while (statement.executeStep())
            tasks.push_back({statement.getColumn(0).getString(), photoHash(statement.getColumn(1).getString()),
                             static_cast<std::uint64_t>(statement.getColumn(2).getInt64()),
                             m_files.pathOf(statement.getColumn(3).getString()), statement.getColumn(4).getString()});
        return tasks;
    });
}

std::vector<sync::PhotoTask> Ledger::pendingDownloads(std::size_t atMost)
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(
            m_database, std::string("SELECT r.id, p.sha256, p.size FROM photo p JOIN record r ON r.n = p.n "
                                    "LEFT JOIN photo_file f ON f.id = r.id "
                                    "WHERE p.stored = 1 AND f.path IS NULL AND coalesce(f.sent, 0) <> 2 "
                                    "AND ") +
                            livingPhoto + "ORDER BY f.failed IS NOT NULL, p.taken_at DESC, p.n DESC LIMIT ?");
        statement.bind(1, static_cast<std::int64_t>(std::min<std::size_t>(atMost, INT32_MAX)));
        std::vector<sync::PhotoTask> tasks;
        while (statement.executeStep())
            tasks.push_back({statement.getColumn(0).getString(),
                             photoHash(statement.getColumn(1).getString()),
                             static_cast<std::uint64_t>(statement.getColumn(2).getInt64()),
                             {},
                             {}});
        return tasks;
    });
}

void Ledger::change(const char* sql, const std::string& id, const std::string* text)
{
    guarded(m_database, [&] {
        SQLite::Statement statement(m_database, sql);
        statement.bind(1, id.data(), static_cast<int>(id.size()));
        if (text)
            statement.bind(2, *text);
        statement.exec();
    });
    m_notices.publish({schema::TableOf<Photo>::id});
}

void Ledger::rememberUpload(const std::string& id, const std::string& uploadUrl)
{
    if (uploadUrl.empty())
        change("UPDATE photo_file SET upload = NULL WHERE id = ?", id, nullptr);
    else
        change("UPDATE photo_file SET upload = ?2 WHERE id = ?1", id, &uploadUrl);
}

void Ledger::markSent(const std::string& id)
{
    // Not waited for: where a power cut takes it back, central's «stored» comes with the rows before any photo is sent.
    const Unhurried unhurried(m_database);
    change("UPDATE photo_file SET sent = 1, upload = NULL, failed = NULL WHERE id = ?", id, nullptr);
}

void Ledger::markFailed(const std::string& id, const std::string& reason)
{
    change("INSERT INTO photo_file(id, failed) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET failed = excluded.failed",
           id, &reason);
}

bool Ledger::adopt(const std::string& id, const std::filesystem::path& downloaded)
{
    const auto expected = guarded(m_database, [&]() -> std::optional<Sha256> {
        SQLite::Statement statement(m_database, "SELECT p.sha256 FROM record r JOIN photo p ON p.n = r.n "
                                                "WHERE r.id = ? AND r.tbl = 6");
        statement.bind(1, id.data(), static_cast<int>(id.size()));
        return statement.executeStep() ? std::optional(photoHash(statement.getColumn(0).getString())) : std::nullopt;
    });
    const auto content = contentOf(downloaded);
    if (!expected || !content || sync::sha256(*content) != *expected) {
        std::error_code ignored;
        std::filesystem::remove(downloaded, ignored);
        return false;
    }
    const auto name = PhotoFiles::nameOf(*expected);
    syncFile(downloaded);
    renameDurably(downloaded, m_files.pathOf(name));
    guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    "INSERT INTO photo_file(id, sha256, path, size, sent) VALUES(?, ?, ?, ?, 1) "
                                    "ON CONFLICT(id) DO UPDATE SET sha256 = excluded.sha256, "
                                    "path = excluded.path, size = excluded.size, sent = 1, failed = NULL");
        statement.bind(1, id.data(), static_cast<int>(id.size()));
        statement.bind(2, expected->data(), static_cast<int>(expected->size()));
        statement.bind(3, name);
        statement.bind(4, static_cast<std::int64_t>(content->size()));
        statement.exec();
    });
    m_notices.publish({schema::TableOf<Photo>::id});
    return true;
}

void Ledger::removeUnnamed()
{
    guarded(m_database, [&] {
        SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement remove(m_database,
                                 "DELETE FROM photo_file AS f WHERE f.sent <> 0 AND NOT EXISTS(SELECT 1 FROM record r "
                                 "WHERE r.id = f.id AND r.tbl = 6) RETURNING path");
        std::set<std::string> paths;
        while (remove.executeStep())
            if (!remove.getColumn(0).isNull())
                paths.insert(remove.getColumn(0).getString());
        SQLite::Statement names(m_database, "SELECT 1 FROM photo_file WHERE path = ?");
        for (const auto& path : paths) {
            names.reset();
            names.bind(1, path);
            if (!names.executeStep())
                removeFile(m_files.pathOf(path));
        }
        names.reset();
        transaction.commit();
    });
    m_notices.publish({schema::TableOf<Photo>::id});
}

sync::PhotoStanding Ledger::standing() const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(
            m_database,
            std::string(
                "SELECT total(here AND NOT stored AND NOT failed AND NOT theirs), total(stored), "
                "total(failed), total(stored AND lacking AND NOT failed), "
                "total(CASE WHEN here AND NOT stored AND NOT failed AND NOT theirs THEN size ELSE 0 END) FROM ("
                "SELECT p.stored AS stored, f.path IS NOT NULL AS here, "
                "f.path IS NULL AND coalesce(f.sent, 0) <> 2 AS lacking, "
                "f.failed IS NOT NULL AND (f.path IS NULL OR NOT p.stored) AS failed, p.size AS size, "
                // fetched from central, which has lost them since: their author sends them again
                "f.sent <> 0 AND p.author IS NOT (SELECT CAST(value AS BLOB) FROM meta WHERE key = 'device') AS "
                "theirs "
                "FROM photo p JOIN record r ON r.n = p.n LEFT JOIN photo_file f ON f.id = r.id WHERE ") +
                livingPhoto + ")");
        statement.executeStep();
        const auto number = [&](int column) {
            return static_cast<std::uint64_t>(statement.getColumn(column).getInt64());
        };
        return sync::PhotoStanding{number(0), number(1), number(2), number(3), number(4)};
    });
}

void Ledger::centralForgot()
{
    guarded(m_database, [&] {
        m_database.exec("UPDATE photo_file SET sent = 0, upload = NULL WHERE sent <> 0 AND path IS NOT NULL AND id IN "
                        "(SELECT r.id FROM record r JOIN photo p ON p.n = r.n WHERE r.tbl = 6 AND p.author = "
                        "(SELECT CAST(value AS BLOB) FROM meta WHERE key = 'device'))");
    });
    m_notices.publish({schema::TableOf<Photo>::id});
}

} // namespace lykta::store

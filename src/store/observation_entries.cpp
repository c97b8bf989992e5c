#include "store/observation_entries.h"

#include "domain/labels.h"
#include "schema/row_codec.h"
#include "store/repositories.h"
#include "store/row_reading.h"
#include "sync/protocol/scope.h"

#include <SQLiteCpp/Transaction.h>
#include <functional>
#include <limits>
#include <sqlite3.h>

namespace lykta::store {
namespace {

/// The number of this build's form of the index; another one is made anew.
constexpr int form = 1;

constexpr const char* definition = R"sql(
CREATE TABLE entry(
    n INTEGER PRIMARY KEY, hash INTEGER NOT NULL, gone INTEGER NOT NULL, observed_at INTEGER NOT NULL,
    polarity INTEGER NOT NULL, category INTEGER NOT NULL, severity INTEGER NOT NULL, status INTEGER NOT NULL,
    own INTEGER NOT NULL, walk INTEGER, stop INTEGER, latitude REAL, longitude REAL) STRICT;
CREATE INDEX entry_by_time ON entry(
    gone, observed_at DESC, n DESC, polarity, category, severity, status, own, walk, stop);
CREATE INDEX entry_of_walk ON entry(walk, gone, observed_at DESC, n DESC);
CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3');
)sql";

constexpr const char* source = "SELECT o.n, r.id, r.body FROM observation o "
                               "JOIN record r ON r.n = o.n AND r.body IS NOT NULL ";

constexpr int stopTable = 4, organisationTable = 1;

} // namespace

std::unique_ptr<SQLite::Database> openIndex(const std::filesystem::path& file)
{
    constexpr int busyTimeoutMs = 10'000;
    constexpr int oneThreadAtATime = SQLITE_OPEN_NOMUTEX; // a long list is a hundred thousand steps
    const auto open = [&] {
        auto database = std::make_unique<SQLite::Database>(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | oneThreadAtATime, busyTimeoutMs);
        // What a power cut takes from it is found missing and taken in again.
        database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;"
                       "PRAGMA journal_size_limit = 4194304;");
        if (database->execAndGet("PRAGMA user_version").getInt() != form) {
            SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
            if (database->execAndGet("PRAGMA user_version").getInt() != form) {
                database->exec("DROP TABLE IF EXISTS entry; DROP TABLE IF EXISTS words;");
                database->exec(definition);
                database->exec("PRAGMA user_version = " + std::to_string(form));
            }
            transaction.commit();
        }
        return database;
    };
    try {
        return open();
    } catch (const SQLite::Exception& failure) {
        if (!meansDamage(failure))
            throw;
    }
    for (const char* part : {"", "-wal", "-shm"}) {
        std::error_code ignored;
        std::filesystem::remove(std::filesystem::path(file).concat(part), ignored);
    }
    return open();
}

std::int64_t keyOf(const Uuid& id)
{
    return sync::walkScope(id.raw());
}

ObservationEntries::ObservationEntries(SQLite::Database& store, SQLite::Database& index, const Uuid& device)
    : m_index(index), m_device(device),
      m_newest(store, std::string(source) + "WHERE o.n > ? ORDER BY o.n DESC LIMIT ?"),
      m_unconfirmed(store,
                    "SELECT o.n, r.id, r.body FROM (SELECT id FROM journal WHERE n > (SELECT max(n) FROM journal) "
                    "- 1000 AND acked IS NULL AND tbl = 5 ORDER BY n DESC LIMIT ?) j "
                    "JOIN record r ON r.id = j.id AND r.tbl = 5 AND r.body IS NOT NULL "
                    "JOIN observation o ON o.n = r.n"),
      m_ofWalk(store, std::string(source) + "WHERE o.walk = ? LIMIT ?"),
      m_after(store, std::string(source) + "WHERE o.n > ? ORDER BY o.n LIMIT ?"),
      m_name(store, "SELECT r.id, r.body FROM record r WHERE r.id = ? AND r.tbl = ? AND r.body IS NOT NULL"),
      m_greatest(index, "SELECT max(n) FROM entry"), m_hash(index, "SELECT hash FROM entry WHERE n = ?"),
      m_put(index, "INSERT OR REPLACE INTO entry VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_dropWords(index, "DELETE FROM words WHERE rowid = ?"),
      m_putWords(index, "INSERT INTO words(rowid, text) VALUES(?, ?)"),
      m_between(index, "SELECT n FROM entry WHERE n > ? AND n < ? ORDER BY n"),
      m_drop(index, "DELETE FROM entry WHERE n = ?")
{
}

std::vector<ObservationEntries::Source> ObservationEntries::readAll(SQLite::Statement& statement)
{
    std::vector<Source> rows;
    while (statement.executeStep())
        rows.push_back({statement.getColumn(0).getInt64(), statement.getColumn(1).getString(),
                        statement.getColumn(2).getString()});
    statement.reset();
    return rows;
}

std::vector<ObservationEntries::Source> ObservationEntries::newest(std::size_t atMost)
{
    m_greatest.executeStep();
    const auto seen = m_greatest.getColumn(0).getInt64();
    m_greatest.reset();
    m_newest.bind(1, seen);
    m_newest.bind(2, static_cast<std::int64_t>(atMost));
    return readAll(m_newest);
}

std::vector<ObservationEntries::Source> ObservationEntries::unconfirmed(std::size_t atMost)
{
    m_unconfirmed.bind(1, static_cast<std::int64_t>(atMost));
    return readAll(m_unconfirmed);
}

std::vector<ObservationEntries::Source> ObservationEntries::ofWalk(const Uuid& walk, std::size_t atMost)
{
    bindId(m_ofWalk, 1, walk);
    m_ofWalk.bind(2, static_cast<std::int64_t>(atMost));
    return readAll(m_ofWalk);
}

std::vector<ObservationEntries::Source> ObservationEntries::after(std::int64_t n, std::size_t atMost)
{
    m_after.bind(1, n);
    m_after.bind(2, static_cast<std::int64_t>(atMost));
    return readAll(m_after);
}

void ObservationEntries::forgetNames()
{
    m_names.clear();
}

const std::string& ObservationEntries::nameOf(int table, const Uuid& id)
{
    const auto [place, isNew] = m_names.try_emplace({table, id});
    if (isNew) {
        bindId(m_name, 1, id);
        m_name.bind(2, table);
        if (m_name.executeStep())
            place->second = table == stopTable ? readRow<Stop>(m_name).name : readRow<Organisation>(m_name).name;
        m_name.reset();
    }
    return place->second;
}

bool ObservationEntries::take(const std::vector<Source>& rows)
{
    if (rows.empty())
        return false;
    SQLite::Transaction transaction(m_index, SQLite::TransactionBehavior::IMMEDIATE);
    bool any = false;
    for (const auto& row : rows) {
        const auto id = Uuid::fromBytes(row.id);
        const auto body = sync::parseBody(row.body);
        if (!id || !body)
            continue; // the salvage of the store is somebody else's work
        const auto observation = schema::rowFrom<Observation>(*id, *body);
        std::string names;
        if (observation.stop)
            names += nameOf(stopTable, *observation.stop) + ' ';
        if (observation.responsible)
            names += nameOf(organisationTable, *observation.responsible);
        const auto hash = static_cast<std::int64_t>(std::hash<std::string>{}(row.body + '\n' + names));
        m_hash.bind(1, row.n);
        const bool same = m_hash.executeStep() && m_hash.getColumn(0).getInt64() == hash;
        m_hash.reset();
        if (same)
            continue;
        write(row, observation, names, hash);
        any = true;
    }
    transaction.commit();
    return any;
}

void ObservationEntries::write(const Source& row, const Observation& observation, const std::string& names,
                               std::int64_t hash)
{
    int column = 0;
    const auto number = [&](std::int64_t value) { m_put.bind(++column, value); };
    const auto key = [&](const std::optional<Uuid>& id) {
        if (id)
            number(keyOf(*id));
        else
            m_put.bind(++column);
    };
    number(row.n);
    number(hash);
    number(observation.gone ? 1 : 0);
    number(observation.observedAt.ms);
    number(static_cast<std::int64_t>(observation.polarity));
    number(static_cast<std::int64_t>(observation.category));
    number(observation.severity);
    number(static_cast<std::int64_t>(observation.status));
    number(observation.author == m_device ? 1 : 0);
    key(observation.walk);
    key(observation.stop);
    if (const auto& point = observation.position.point) {
        m_put.bind(++column, point->latitude);
        m_put.bind(++column, point->longitude);
    } else {
        m_put.bind(++column);
        m_put.bind(++column);
    }
    m_put.exec();
    m_put.reset();
    m_dropWords.bind(1, row.n);
    m_dropWords.exec();
    m_dropWords.reset();
    if (observation.gone)
        return;
    std::string text = observation.note + '\n' + observation.suggestion + '\n' + names;
    for (const auto language : {Language::Swedish, Language::English})
        text.append(1, '\n').append(label(observation.category, language));
    m_putWords.bind(1, row.n);
    m_putWords.bind(2, text);
    m_putWords.exec();
    m_putWords.reset();
}

bool ObservationEntries::removeOthers(const std::vector<Source>& rows, std::int64_t first, std::int64_t last)
{
    std::vector<std::int64_t> others;
    m_between.bind(1, first);
    m_between.bind(2, last);
    for (std::size_t at = 0; m_between.executeStep();) {
        const auto n = m_between.getColumn(0).getInt64();
        while (at < rows.size() && rows[at].n < n)
            ++at;
        if (at == rows.size() || rows[at].n != n)
            others.push_back(n);
    }
    m_between.reset();
    if (others.empty())
        return false;
    SQLite::Transaction transaction(m_index, SQLite::TransactionBehavior::IMMEDIATE);
    for (const auto n : others)
        for (auto* drop : {&m_drop, &m_dropWords}) {
            drop->bind(1, n);
            drop->exec();
            drop->reset();
        }
    transaction.commit();
    return true;
}

} // namespace lykta::store

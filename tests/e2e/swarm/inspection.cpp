#include "e2e/swarm/inspection.h"

#include "domain/uuid.h"
#include "schema/description.h"
#include "support/hex.h"
#include "support/temporary_folder.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/row_hash.h"
#include "sync/protocol/scope.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <map>

namespace lykta::swarm {

namespace {

using Key = std::pair<std::uint32_t, std::string>;

struct Row
{
    sync::Scope scope = 0;
    std::int64_t hash = 0;
    std::string body;

    bool operator==(const Row&) const = default;
};

std::map<Key, Row> rowsOf(SQLite::Database& database)
{
    std::map<Key, Row> rows;
    SQLite::Statement query(database, "SELECT tbl, id, scope, hash, body FROM record WHERE body IS NOT NULL");
    while (query.executeStep())
        rows[{query.getColumn(0).getUInt(), query.getColumn(1).getString()}] = {
            query.getColumn(2).getInt64(), query.getColumn(3).getInt64(), query.getColumn(4).getString()};
    return rows;
}

class Inspector
{
  public:
    explicit Inspector(Swarm& swarm)
        : m_swarm(swarm), m_central(swarm.centralRows().file().string(), SQLite::OPEN_READONLY, 5'000),
          m_rows(rowsOf(m_central))
    {
    }

    Findings inspect()
    {
        readQuarantine();
        checkDigests();
        for (auto& phone : m_swarm.phones())
            checkPhone(*phone);
        checkValues();
        checkObservations();
        checkPhotos();
        m_findings.rows = m_rows.size();
        return std::move(m_findings);
    }

  private:
    void fault(const std::string& words) { m_findings.faults.push_back(words); }

    void readQuarantine()
    {
        SQLite::Statement query(m_central, "SELECT id, change FROM quarantine");
        while (query.executeStep()) {
            m_heldRows.insert(query.getColumn(0).getString());
            collectMarks(query.getColumn(1).getString(), m_held);
            ++m_findings.quarantined;
        }
    }

    void checkDigests()
    {
        std::map<sync::Scope, std::uint64_t> sums;
        for (const auto& [key, row] : m_rows) {
            sums[row.scope] += static_cast<std::uint64_t>(row.hash);
            if (row.scope < 0)
                sums[sync::everyWalkScope] += static_cast<std::uint64_t>(row.hash);
            const auto body = sync::parseBody(row.body);
            if (!body)
                fault("a row at central is not canonical");
            else
                m_findings.losers += body->lost.size();
        }
        SQLite::Statement query(m_central, "SELECT scope, digest FROM scope");
        while (query.executeStep())
            if (sums[query.getColumn(0).getInt64()] != static_cast<std::uint64_t>(query.getColumn(1).getInt64()))
                fault("central's digest of scope " + query.getColumn(0).getString() + " is not the sum of its rows");
    }

    /// What central grants, or granted, this device.
    std::set<sync::Scope> everGranted(const std::string& device)
    {
        std::set<sync::Scope> scopes;
        SQLite::Statement query(m_central, "SELECT scope FROM \"grant\" WHERE device = ?");
        query.bind(1, static_cast<const void*>(device.data()), static_cast<int>(device.size()));
        while (query.executeStep())
            scopes.insert(query.getColumn(0).getInt64());
        return scopes;
    }

    bool allowed(const Person& person, sync::Scope scope) const
    {
        const bool staff = person.role == "coordinator" || person.role == "officer";
        if (scope == sync::openScope)
            return true;
        if (scope == sync::staffScope)
            return staff;
        if (scope == sync::policeScope)
            return person.role == "officer";
        if (scope == sync::allLeadersScope)
            return person.role == "coordinator" || person.role == "leader";
        if (person.role == "coordinator")
            return scope < 0;
        return std::any_of(person.walks.begin(), person.walks.end(), [&](const std::string& walk) {
            const auto id = Uuid::parse(walk).value();
            return sync::walkScope(id.raw()) == scope ||
                   (person.role == "leader" && sync::leadersScope(id.raw()) == scope);
        });
    }

    void checkPhone(SwarmPhone& phone)
    {
        const auto name = "phone " + std::to_string(phone.number()) + " (" + phone.person().role + ") ";
        SQLite::Database database(phone.database().string(), SQLite::OPEN_READONLY, 5'000);
        const auto mine = rowsOf(database);
        const auto granted = everGranted(std::string(phone.store().device().raw()));
        for (const auto& [key, row] : mine)
            if (!allowed(phone.person(), row.scope))
                fault(name + "holds a row of scope " + std::to_string(row.scope) + " without the right");
        if (phone.isRevoked()) {
            if (!mine.empty())
                fault(name + "is revoked and still holds rows");
            return;
        }
        std::set<sync::Scope> scopes;
        SQLite::Statement query(database, "SELECT scope FROM scope");
        while (query.executeStep())
            scopes.insert(query.getColumn(0).getInt64());
        if (scopes != granted)
            fault(name + "has other scopes than central grants it");
        std::map<Key, Row> expected;
        for (const auto& [key, row] : m_rows)
            if (scopes.contains(row.scope) || (row.scope < 0 && scopes.contains(sync::everyWalkScope)))
                expected.insert({key, row});
        compare(name, mine, expected);
        checkFiles(name, phone, database);
    }

    void compare(const std::string& name, const std::map<Key, Row>& mine, const std::map<Key, Row>& expected)
    {
        for (const auto& [key, row] : expected)
            if (const auto found = mine.find(key); found == mine.end())
                fault(name + "lacks row " + test::hexOf(key.second) + " of table " + std::to_string(key.first));
            else if (!(found->second == row))
                fault(name + "has row " + test::hexOf(key.second) + " of table " + std::to_string(key.first) +
                      (found->second.hash == row.hash ? " with other bytes under the same hash" : " in another state"));
        for (const auto& [key, row] : mine)
            if (!expected.contains(key))
                fault(name + "has a row that central does not: " + test::hexOf(key.second) + " of table " +
                      std::to_string(key.first));
    }

    /// Every picture on the phone is what its row says.
    void checkFiles(const std::string& name, SwarmPhone& phone, SQLite::Database& database)
    {
        SQLite::Statement query(database, "SELECT path, sha256 FROM photo_file WHERE path IS NOT NULL AND path <> ''");
        while (query.executeStep()) {
            const auto file = phone.store().photoFiles().pathOf(query.getColumn(0).getString());
            const auto hash = sync::sha256(test::TemporaryFolder::read(file));
            if (std::string(hash.begin(), hash.end()) != query.getColumn(1).getString())
                fault(name + "has a photo with another hash than its row's");
        }
    }

    bool wasPurged(const std::string& row) const { return m_swarm.chronicle().purged.contains(row); }

    bool shows(const std::string& mark) const { return m_marks.contains(mark); }

    bool kept(const std::string& mark, int depth = 0) const
    {
        const auto& value = m_swarm.chronicle().values.at(mark);
        return shows(mark) || m_held.contains(mark) || depth > 60 ||
               std::any_of(value.replacedBy.begin(), value.replacedBy.end(), [&](const std::string& later) {
                   return !m_swarm.chronicle().values.at(later).excused && kept(later, depth + 1);
               });
    }

    static std::string storyOf(const Chronicle::Value& value)
    {
        std::string words;
        for (const auto& event : value.story)
            words += "\n  " + event;
        for (const auto& later : value.replacedBy)
            words += "\n  its author saw it and wrote " + later;
        return words;
    }

    void checkValues()
    {
        for (const auto& [key, row] : m_rows) {
            std::set<std::string> marks;
            collectMarks(row.body, marks);
            for (const auto& mark : marks)
                if (const auto [at, first] = m_marks.emplace(mark, key.second); !first && at->second != key.second)
                    fault("value " + mark + " stands in two rows");
        }
        for (const auto& [mark, value] : m_swarm.chronicle().values)
            if (!value.excused && !wasPurged(value.row) && !kept(mark))
                fault("value " + mark + " of row " + test::hexOf(value.row) + " has vanished" + storyOf(value));
    }

    void checkObservations()
    {
        for (const auto& [id, excused] : m_swarm.chronicle().observations)
            if (wasPurged(id) && m_rows.contains({schema::TableOf<Observation>::id, id}))
                fault("observation " + test::hexOf(id) + " was purged and is there");
            else if (!excused && !wasPurged(id) && !m_rows.contains({schema::TableOf<Observation>::id, id}) &&
                     !m_heldRows.contains(id))
                fault("observation " + test::hexOf(id) + " has vanished");
    }

    bool isGone(std::uint32_t table, const std::string& id) const
    {
        const auto row = m_rows.find({table, id});
        const auto body = row == m_rows.end() ? std::nullopt : sync::parseBody(row->second.body);
        return !body || sync::varintOf(body->cellOf(schema::goneField)).value_or(0) != 0;
    }

    void checkPhotos()
    {
        constexpr std::uint32_t storedField = 14;
        std::map<std::string, int> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(m_swarm.centralData() / "photos"))
            if (entry.is_regular_file() && entry.path().filename() != "purged.ids") {
                const auto hash = sync::sha256(test::TemporaryFolder::read(entry.path()));
                ++files[std::string(hash.begin(), hash.end())];
            }
        for (const auto& [hash, count] : files)
            if (count != 1)
                fault("central has photo bytes more than once");
        m_findings.photos = files.size();
        for (const auto& [id, photo] : m_swarm.chronicle().photos) {
            const auto row = m_rows.find({schema::TableOf<Photo>::id, id});
            if (row == m_rows.end()) {
                if (!photo.excused && !m_heldRows.contains(id))
                    fault("photo " + test::hexOf(id) + " has vanished");
                continue;
            }
            const auto body = sync::parseBody(row->second.body).value();
            const bool stored = sync::varintOf(body.cellOf(storedField)).value_or(0) != 0;
            const bool there = files.contains(std::string(photo.sha256.begin(), photo.sha256.end()));
            if (stored != there)
                fault("photo " + test::hexOf(id) + (stored ? " is said to be stored and is not" : " is there unsaid"));
            if (!there && !photo.excused && !isGone(schema::TableOf<Photo>::id, id) &&
                !isGone(schema::TableOf<Observation>::id, photo.observation))
                fault("the bytes of photo " + test::hexOf(id) + " did not arrive");
        }
    }

    Swarm& m_swarm;
    SQLite::Database m_central;
    std::map<Key, Row> m_rows;
    std::set<std::string> m_held, m_heldRows;
    std::map<std::string, std::string> m_marks;
    Findings m_findings;
};

} // namespace

Findings inspect(Swarm& swarm)
{
    return Inspector(swarm).inspect();
}

} // namespace lykta::swarm

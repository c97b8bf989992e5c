#include "faults/central_on_disk.h"

#include "schema/description.h"
#include "schema/row_codec.h"
#include "support/builders.h"
#include "sync/central/central_author.h"
#include "sync/central/departures.h"
#include "sync/central/ingest.h"
#include "sync/central/sqlite_store.h"
#include "sync/protocol/lykta.pb.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <map>
#include <stdexcept>

namespace lykta::test {
namespace {

namespace fs = std::filesystem;
using central::Session;

constexpr std::uint64_t begun = 1'794'500'000'000;

std::string sixteen(char letter)
{
    std::string id(16, letter);
    id[8] = static_cast<char>(0x80);
    return id;
}

/// A phone as central sees it: a device, its batches, and its rows as it believes them to be.
struct Hand
{
    std::string device;
    std::uint64_t node = 0;
    std::string role;
    std::uint64_t n = 0;
    std::map<std::pair<std::uint32_t, std::string>, sync::Body> rows;
    std::string batch; ///< the last one's bytes
};

class CentralOnDisk final : public DiskSubject
{
  public:
    explicit CentralOnDisk(fs::path folder) : m_folder(std::move(folder))
    {
        m_walk.id = m_walk.walk = *Uuid::fromBytes(sixteen('w'));
        m_leader = {sixteen('l'), 1001, "coordinator", 0, {}, {}};
        m_walker = {sixteen('p'), 1002, "participant", 0, {}, {}};
        write();
    }

    void open() override { m_store = std::make_unique<central::SqliteStore>(database(), m_metrics); }
    void close() override { m_store.reset(); }
    std::size_t steps() const override { return m_steps.size(); }
    std::string name(std::size_t step) const override { return m_steps[step].first; }
    void run(std::size_t step) override
    {
        m_now = begun + step * 60'000;
        m_steps[step].second();
    }
    fs::path database() const override { return m_folder / "central.sqlite"; }
    bool syncsOrDies() const override { return true; }
    std::string complaint() override;

  private:
    void step(std::string name, std::function<void()> work) { m_steps.emplace_back(std::move(name), std::move(work)); }
    void write();

    void enrol(const Hand& hand, std::vector<std::pair<sync::Scope, std::uint32_t>> grants)
    {
        m_store->write([&](Session& session) {
            session.putDevice({hand.device, hand.role, std::string(32, hand.device[0]), hand.node, m_now, 0, 0, 1});
            for (const auto& [scope, rights] : grants)
                session.putGrant(hand.device, {scope, rights, m_now, 0});
        });
    }

    /// Writes rows into the hand's next batch; nothing is sent.
    template <class Row>
    void change(Hand& hand, Row row)
    {
        wire::Batch batch;
        if (hand.batch.empty() || !batch.ParseFromString(hand.batch)) {
            batch.set_node(hand.node);
            batch.set_n(++hand.n);
        }
        const auto table = schema::TableOf<Row>::id;
        const std::string id(row.id.raw());
        auto& known = hand.rows[{table, id}];
        if (known.cells.empty())
            row.author = *Uuid::fromBytes(hand.device);
        sync::Body written;
        auto* message = batch.add_changes();
        const bool isNew = known.cells.empty();
        for (const auto& [field, cell] : schema::cellsOf(row)) {
            if (known.cellOf(field) == cell)
                continue;
            if (const auto* seen = known.find(field)) {
                auto* base = message->add_bases();
                base->set_time(seen->stamp.time);
                base->set_node(seen->stamp.node);
                base->add_fields(field);
            }
            written.put({field, {(m_now << 16) + 1, hand.node}, cell});
        }
        known = sync::merge(known, written);
        message->set_table(table);
        message->set_id(id);
        message->set_scope(sync::scopeOf(known).value());
        message->set_body(sync::serialise(written));
        if (!isNew)
            message->set_hash(
                sync::rowHash(central::storeIdOf(m_store->id()), table, id, message->scope(), sync::serialise(known)));
        hand.batch = batch.SerializeAsString();
    }

    void push(Hand& hand)
    {
        m_store->write([&](Session& session) {
            wire::Batch batch;
            batch.ParseFromString(hand.batch);
            const auto taken = central::Ingest(session, m_now)
                                   .take({batch, hand.batch, hand.device, hand.role, m_revoked == hand.device});
            if (taken.refused)
                throw std::logic_error("central refuses: " + std::string(sync::nameOf(*taken.refused)));
        });
    }
    /// Rows are written once, however often their batch is sent.
    void batch(const std::string& what, Hand& hand, std::function<void()> changes)
    {
        step("write " + what, [&hand, changes = std::move(changes)] {
            hand.batch.clear();
            changes();
        });
        step("ingest " + what, [this, &hand] { push(hand); });
    }

    Observation observation(char letter, const std::string& note) const
    {
        auto row = anObservation(m_walk.id);
        row.id = *Uuid::fromBytes(sixteen(letter));
        row.note = note;
        return row;
    }
    Photo photo() const
    {
        Photo row;
        row.id = *Uuid::fromBytes(sixteen('f'));
        row.walk = m_walk.id;
        row.observation = *Uuid::fromBytes(sixteen('a'));
        row.sha256.fill(7);
        row.size = 400'000;
        return row;
    }

    fs::path m_folder;
    central::Metrics m_metrics;
    std::unique_ptr<central::SqliteStore> m_store;
    std::uint64_t m_now = begun;
    Walk m_walk = aWalk();
    Hand m_leader, m_walker;
    std::string m_revoked;
    std::vector<std::pair<std::string, std::function<void()>>> m_steps;
};

void CentralOnDisk::write()
{
    const auto walk = sync::walkScope(m_walk.id.raw());
    step("enrol a leader", [this, walk] { enrol(m_leader, {{1, 7}, {2, 7}, {sync::everyWalkScope, 7}, {walk, 7}}); });
    batch("a walk", m_leader, [this] { change(m_leader, m_walk); });
    step("enrol a participant", [this, walk] { enrol(m_walker, {{1, 1}, {walk, 3}}); });
    batch("new rows", m_walker, [this] {
        for (char letter = 'a'; letter <= 'd'; ++letter)
            change(m_walker, observation(letter, "Ny."));
        change(m_walker, photo());
    });
    step("the same batch again", [this] { push(m_walker); });
    batch("many rows", m_leader, [this] {
        for (int i = 0; i < 60; ++i) {
            auto row = observation('m', std::string(200, static_cast<char>('a' + i % 26)));
            row.id.bytes[15] = static_cast<std::uint8_t>(i);
            change(m_leader, row);
        }
    });
    batch("an edit that meets another", m_leader, [this] {
        // As if the leader had pulled the rows as they were.
        m_leader.rows[{5, sixteen('a')}] = m_walker.rows[{5, sixteen('a')}];
        auto row = observation('a', "Ledarens ord.");
        row.author = *Uuid::fromBytes(m_walker.device);
        change(m_leader, row);
    });
    batch("the other edit", m_walker, [this] {
        auto row = observation('a', "Deltagarens ord.");
        row.author = *Uuid::fromBytes(m_walker.device);
        change(m_walker, row);
    });
    batch("a row without a right", m_walker, [this] {
        auto row = observation('q', "Polisens.");
        row.sensitivity = Sensitivity::Police;
        change(m_walker, row);
        change(m_walker, observation('e', "Egen."));
    });
    batch("a deletion", m_walker, [this] {
        auto row = observation('d', "Ny.");
        row.author = *Uuid::fromBytes(m_walker.device);
        row.gone = true;
        change(m_walker, row);
    });
    step("begin an upload", [this] {
        m_store->write([&](Session& session) {
            session.putUpload({sixteen('u'), m_walker.device, sixteen('f'), std::string(32, 7), 400'000, 0, m_now + 1});
        });
    });
    step("upload progress",
         [this] { m_store->write([&](Session& session) { session.setOffset(sixteen('u'), 250'000); }); });
    step("close and open", [this] {
        close();
        open();
    });
    step("the upload is whole", [this] {
        m_store->write([&](Session& session) {
            session.dropUpload(sixteen('u'));
            session.putBlob({std::string(32, 7), 400'000, m_now, std::nullopt});
            session.putPhoto(sixteen('f'), std::string(32, 7));
            central::writeAsCentral(session, {{6, sixteen('f'), {{14, sync::varintCell(14, 1)}}}}, m_now);
        });
    });
    batch("a row that leaves the walk", m_leader, [this] {
        m_leader.rows[{5, sixteen('c')}] = m_walker.rows[{5, sixteen('c')}];
        auto row = observation('c', "Ny.");
        row.author = *Uuid::fromBytes(m_walker.device);
        row.sensitivity = Sensitivity::Staff;
        change(m_leader, row);
    });
    step("purge a row and a photo", [this] {
        m_store->write([&](Session& session) {
            central::Ingest(session, m_now).purge({{5, sixteen('b')}, {6, sixteen('f')}});
            session.dropPhoto(sixteen('f'));
            session.dropBlob(std::string(32, 7));
        });
    });
    step("a backup is whole",
         [this] { m_store->write([&](Session& session) { session.noteBackup(session.head().seq); }); });
    step("what departed long ago is told no more", [this] {
        m_store->write([&](Session& session) { central::dropOldDepartures(session, m_now + 401ull * 24 * 3'600'000); });
    });
    step("revoke the participant", [this] {
        m_revoked = m_walker.device;
        m_store->write([&](Session& session) {
            auto row = session.device(m_walker.device).value();
            row.revokedAt = m_now;
            session.putDevice(row);
        });
    });
    batch("what the revoked one still had", m_walker, [this] { change(m_walker, observation('s', "Sista.")); });
    step("copy the store", [this] {
        fs::create_directories(m_folder / "copy");
        m_store->backup(m_folder / "copy");
    });
    batch("after the copy", m_leader, [this] { change(m_leader, observation('z', "Efteråt.")); });
}

std::string CentralOnDisk::complaint()
{
    SQLite::Database raw(database().string(), SQLite::OPEN_READONLY, 1000);
    if (const auto check = raw.execAndGet("PRAGMA integrity_check").getString(); check != "ok")
        return "integrity_check: " + check;
    std::string wrong;
    m_store->read([&](const Session& session) {
        std::map<sync::Scope, std::uint64_t> sums;
        for (const std::uint32_t table : {3u, 5u, 6u})
            session.forEachRow(table, [&](const central::StoredRow& row) {
                sums[row.scope] += row.hash;
                if (row.scope < 0)
                    sums[sync::everyWalkScope] += row.hash;
                if (row.body && row.hash != sync::rowHash(central::storeIdOf(m_store->id()), row.table, row.id,
                                                          row.scope, *row.body))
                    wrong = "a row's hash is not its own";
            });
        for (const auto& [scope, sum] : sums)
            if (session.scope(scope).digest != sum)
                wrong = "the digest of scope " + std::to_string(scope) + " is not that of its rows";
        std::string chain(32, '\0');
        const auto head = session.head();
        for (std::uint64_t seq = 1; seq <= head.seq; ++seq) {
            const auto entry = session.history(seq);
            if (!entry)
                wrong = "the history has a gap at " + std::to_string(seq);
            else if (chain = central::chainLink(chain, *entry); chain != entry->chain)
                wrong = "the history's chain is broken at " + std::to_string(seq);
        }
        if (chain != head.chain)
            wrong = "the head is not the end of the history";
    });
    return wrong;
}

} // namespace

void prepareCentral(const fs::path& folder)
{
    fs::create_directories(folder);
    central::SqliteStore::create(folder / "central.sqlite");
}

std::unique_ptr<DiskSubject> centralOnDisk(const fs::path& folder)
{
    return std::make_unique<CentralOnDisk>(folder);
}

} // namespace lykta::test

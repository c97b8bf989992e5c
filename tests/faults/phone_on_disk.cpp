#include "faults/phone_on_disk.h"

#include "replica/central_double.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/manual_clock.h"
#include "sync/protocol/limits.h"

#include <SQLiteCpp/Statement.h>
#include <optional>

namespace lykta::test {

Uuid idOf(std::uint8_t number)
{
    return Uuid::fromBytes(rowId(number)).value();
}

namespace {

namespace fs = std::filesystem;

class PhoneOnDisk final : public DiskSubject
{
  public:
    explicit PhoneOnDisk(fs::path folder) : m_folder(std::move(folder))
    {
        m_walk.id = m_walk.walk = idOf(200);
        m_central.nowMs = static_cast<std::uint64_t>(m_clock.now().ms);
        m_central.pageRows = 40;
        m_central.granted = {{sync::openScope, 3}, {sync::walkScope(m_walk.id.raw()), 7}};
        write();
    }

    void open() override
    {
        auto opened = store::Store::open(m_folder, m_clock);
        auto& ready = std::get<store::Store::Ready>(opened);
        if (ready.salvage)
            throw std::runtime_error("the store was salvaged");
        m_store = std::move(ready.store);
        m_sync = m_store->syncStore();
    }
    void close() override
    {
        m_sync.reset();
        m_store.reset();
    }

    std::size_t steps() const override { return m_steps.size(); }
    std::string name(std::size_t step) const override { return m_steps[step].first; }
    void run(std::size_t step) override
    {
        m_clock.set({eveningWalk.ms + static_cast<std::int64_t>(step) * 60'000, 60});
        m_central.nowMs = static_cast<std::uint64_t>(m_clock.now().ms);
        m_steps[step].second();
    }
    fs::path database() const override { return m_folder / "lykta.db"; }
    bool syncsOrDies() const override { return false; }
    std::string complaint() override;

    sync::StoreId storeId() const { return m_central.store; }

  private:
    void step(std::string name, std::function<void()> work) { m_steps.emplace_back(std::move(name), std::move(work)); }
    void write();
    void writeRepairs();

    // ---- on the phone
    Observation observation(std::uint8_t number) const
    {
        auto row = anObservation(m_walk.id, eveningWalk.ms + number);
        row.id = idOf(number);
        return row;
    }
    void note(std::uint8_t number, const std::string& text)
    {
        const auto opened = m_store->observations().open(idOf(number)).value();
        auto row = opened.row;
        row.note = text;
        m_store->door().commit([&](store::Writer& writer) { writer.update(opened, row); });
    }
    void photographed(std::uint8_t number)
    {
        const auto file = m_store->photoFiles().add("picture " + std::to_string(number));
        const auto row = observation(number);
        auto photo = aPhoto(row, file);
        photo.id = idOf(static_cast<std::uint8_t>(number + 1));
        m_store->door().commit([&](store::Writer& writer) {
            writer.create(row);
            writer.create(photo);
            writer.attachFile(photo.id, file.sha256, file.name, file.size);
        });
    }
    void freeze()
    {
        m_sync->transaction([&] {
            m_sync->replica().freeze(sync::maxBatchBytes);
            return std::vector<std::uint32_t>{};
        });
    }
    void answer()
    {
        auto ask = m_sync->replica().ask();
        SQLite::Database raw(database().string(), SQLite::OPEN_READONLY, 1000);
        if (raw.execAndGet("SELECT count(*) FROM journal WHERE batch IS NOT NULL AND acked IS NULL").getInt() > 0)
            ask.set_batch(m_sync->replica().freeze(sync::maxBatchBytes)->bytes); // the one in flight, as it is
        const auto outcome = m_central.answer(ask);
        if (const auto* refusal = std::get_if<CentralDouble::Refusal>(&outcome))
            throw std::runtime_error("central refuses: " + std::string(sync::nameOf(refusal->problem)));
        m_sync->transaction([&] { return m_sync->replica().apply(ask, std::get<wire::Answer>(outcome)).tables; });
    }
    void push(const std::string& what)
    {
        step("freeze " + what, [this] { freeze(); });
        step("answer to " + what, [this] { answer(); });
    }
    void pull(const std::string& what)
    {
        step(what, [this] { answer(); });
    }

    /// The staff's rows as central prepares them for everybody, in two frames.
    void takeFrame(bool last)
    {
        const auto rows = m_central.heldIn(sync::staffScope);
        wire::Page frame;
        const auto middle = std::next(rows.begin(), static_cast<std::ptrdiff_t>(rows.size() / 2))->first;
        for (const auto& [seq, row] : rows)
            if ((seq > middle) == last)
                *frame.add_rows() = row;
        frame.mutable_cursor()->set_seq(m_central.head);
        frame.mutable_cursor()->set_chain(m_central.chainAt(m_central.head));
        auto& fill = *frame.add_fills();
        fill.set_scope(sync::staffScope);
        fill.set_after(last ? m_central.head : middle);
        fill.set_upto(m_central.head);
        frame.set_more(!last);
        m_sync->transaction([&] {
            return m_sync->replica().applyFill(sync::staffScope, frame, {"\"7-abc\"", last ? 200u : 100u}).tables;
        });
    }

    // ---- at central
    /// Others write a row; the phone sees it with the next page.
    template <class Row>
    void centrally(const Row& row)
    {
        sync::Body body;
        const auto time = sync::stampTime(m_central.nowMs);
        for (const auto& [field, cell] : schema::cellsOf(row))
            body.put({field, {time, 77}, cell});
        const CentralDouble::Key key{schema::TableOf<Row>::id, std::string(row.id.raw())};
        if (const auto at = m_central.rows.find(key); at != m_central.rows.end())
            body = sync::merge(sync::parseBody(at->second.body).value(), body);
        m_central.lives.push_back(m_life);
        m_central.rows[key] = {sync::scopeOf(body).value(), ++m_central.head, sync::serialise(body), false};
    }
    void manyObservations(std::uint8_t from, std::uint8_t upto, Sensitivity sensitivity)
    {
        for (auto number = from; number < upto; ++number) {
            auto row = observation(number);
            row.sensitivity = sensitivity;
            row.note = std::string(100, static_cast<char>('a' + number % 26));
            centrally(row);
        }
    }

    fs::path m_folder;
    ManualClock m_clock;
    Walk m_walk = aWalk();
    CentralDouble m_central, m_backup;
    std::uint64_t m_life = 1;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<sync::SyncStore> m_sync;
    std::vector<std::pair<std::string, std::function<void()>>> m_steps;
};

void PhoneOnDisk::write()
{
    step("others begin", [this] {
        centrally(m_walk);
        manyObservations(100, 120, Sensitivity::Walk);
    });
    pull("first page");
    pull("fill of what was granted");
    step("save an observation", [this] { save(*m_store, observation(1)); });
    step("save an edit", [this] { note(1, "Lampan blinkar."); });
    step("save with a photo", [this] { photographed(2); });
    step("keep a draft", [this] { m_store->drafts().put("observation", "{\"note\": \"half a word\"}"); });
    step("keep a setting", [this] { m_store->setSetting(store::runningWalk, m_walk.id.text()); });
    push("new rows");
    step("note the upload", [this] { m_sync->photos().rememberUpload(std::string(idOf(3).raw()), "/v1/uploads/1"); });
    step("note that it was sent", [this] { m_sync->photos().markSent(std::string(idOf(3).raw())); });
    step("note that it failed", [this] { m_sync->photos().markFailed(std::string(idOf(3).raw()), "too large"); });
    step("others edit, and write many rows", [this] {
        auto row = observation(1);
        row.note = "En annans ord.";
        centrally(row);
        manyObservations(20, 90, Sensitivity::Walk);
    });
    step("edit the same row", [this] { note(1, "Egna ord, osedda."); });
    push("an edit that meets another's");
    pull("second page");
    pull("third page");
    step("central keeps one back", [this] { m_central.quarantinedIds.insert(rowId(2)); });
    step("edit what will be kept back", [this] { note(2, "Hålls kvar."); });
    push("an edit that is kept back");
    step("others write for the staff", [this] { manyObservations(130, 160, Sensitivity::Staff); });
    pull("a page with nothing of that");
    step("a new scope", [this] {
        m_central.grant({{sync::openScope, 3}, {sync::staffScope, 3}, {sync::walkScope(m_walk.id.raw()), 7}});
    });
    pull("grants of a new scope");
    step("a prepared fill's first frame", [this] { takeFrame(false); });
    step("close and open between frames", [this] {
        close();
        open();
    });
    step("the fill's last frame", [this] { takeFrame(true); });
    pull("fill of a new scope");
    step("close and open", [this] {
        close();
        open();
    });
    step("the scope goes again", [this] {
        m_central.grant({{sync::openScope, 3}, {sync::walkScope(m_walk.id.raw()), 7}});
    });
    pull("grants without it");
    step("a row is purged", [this] { m_central.purge(100); });
    pull("page with what was purged");
    step("central's copy differs", [this] {
        auto& row = m_central.rows.at({observations, rowId(101)});
        auto body = sync::parseBody(row.body).value();
        body.put({noteField, {sync::stampTime(m_central.nowMs), 78}, sync::bytesCell(noteField, "annorlunda")});
        row.body = sync::serialise(body);
    });
    pull("digests that differ");
    pull("refill");
    step("a backup was made", [this] { m_central.backupSeq = m_central.head; });
    pull("backup watermark");
    writeRepairs();
}

void PhoneOnDisk::writeRepairs()
{
    step("central is copied", [this] { m_backup = m_central; });
    step("save another observation", [this] { save(*m_store, observation(5)); });
    push("what central will forget");
    step("edit before the clock is mended", [this] { note(1, "Klockan går fel."); });
    const auto restamp = [this](std::optional<std::uint64_t> node) {
        m_sync->transaction([&] {
            m_sync->replica().restamp(m_central.nowMs, node);
            return std::vector<std::uint32_t>{observations};
        });
    };
    step("freeze what will be restamped", [this] { freeze(); });
    step("thaw", [this] {
        m_sync->transaction([&] {
            m_sync->replica().thaw();
            return std::vector<std::uint32_t>{};
        });
    });
    step("restamp", [restamp] { restamp(std::nullopt); });
    step("restamp as another node", [restamp] { restamp(4711); });
    push("restamped rows");
    step("central is restored", [this] {
        m_central = m_backup;
        m_central.restored();
        m_life = 2;
        manyObservations(170, 180, Sensitivity::Walk); // its history goes on otherwise
    });
    step("rewind", [this] {
        std::uint64_t common = 0;
        for (const auto& [seq, chain] : m_sync->replica().checkpoints())
            if (seq <= m_central.head && chain == m_central.chainAt(seq))
                common = std::max(common, seq);
        m_sync->transaction([&] {
            m_sync->replica().rewind(common, 0);
            return std::vector<std::uint32_t>{observations};
        });
    });
    for (int round = 0; round < 4; ++round)
        push("what central lost, " + std::to_string(round));
    step("save one more", [this] { save(*m_store, observation(6)); });
    push("the last");
}

std::string PhoneOnDisk::complaint()
{
    SQLite::Database raw(database().string(), SQLite::OPEN_READONLY, 1000);
    if (const auto check = raw.execAndGet("PRAGMA integrity_check").getString(); check != "ok")
        return "integrity_check: " + check;
    std::map<sync::Scope, std::uint64_t> sums;
    SQLite::Statement records(raw, "SELECT scope, hash FROM record");
    while (records.executeStep()) {
        const sync::Scope scope = records.getColumn(0).getInt64();
        const auto hash = static_cast<std::uint64_t>(records.getColumn(1).getInt64());
        sums[scope] += hash;
        if (scope < 0)
            sums[sync::everyWalkScope] += hash;
    }
    SQLite::Statement scopes(raw, "SELECT scope, digest FROM scope");
    while (scopes.executeStep())
        if (sums[scopes.getColumn(0).getInt64()] != static_cast<std::uint64_t>(scopes.getColumn(1).getInt64()))
            return "the digest of scope " + scopes.getColumn(0).getString() + " is not that of its records";
    SQLite::Statement lost(raw, "SELECT count(*) FROM observation WHERE n NOT IN (SELECT n FROM record)");
    lost.executeStep();
    if (lost.getColumn(0).getInt() > 0)
        return "a projection has rows that are in no record";
    for (const auto& [row, state] : m_store->observations().ofWalk(m_walk.id))
        for (const auto& photo : m_store->photos().ofObservation(row.id))
            if (!photo.path.empty() && fs::file_size(photo.path) != photo.photo.size)
                return "a photo's file is not what its row says";
    return {};
}

} // namespace

void preparePhone(const fs::path& folder)
{
    const ManualClock clock;
    auto opened = store::Store::open(folder, clock);
    auto& store = *std::get<store::Store::Ready>(opened).store;
    store.door().commit([&](store::Writer&) { store.replica().enrol(CentralDouble().store); });
}

std::unique_ptr<DiskSubject> phoneOnDisk(const fs::path& folder)
{
    return std::make_unique<PhoneOnDisk>(folder);
}

} // namespace lykta::test

// A phone's store of every version there was, brought to this build's while the disk fails, the current goes or the
// process is killed: at the next start it is whole. What it holds lies in tests/fixtures/phone_store.
#include "faults/disk_campaign.h"
#include "faults/every_call.h"
#include "faults/phone_on_disk.h"
#include "store/migrations.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/manual_clock.h"
#include "sync/protocol/limits.h"

#include <SQLiteCpp/Statement.h>

using namespace lykta;
using namespace lykta::test;

namespace {

namespace fs = std::filesystem;

const fs::path fixtures = fs::path(LYKTA_FIXTURES) / "phone_store";
constexpr const char* picture = "44f53bd737577450478c9be340f9bc77938f17c3df08ccdaf99144425dce9412.jpg";

void makeOld(const fs::path& folder, int version)
{
    fs::create_directories(folder / "photos");
    std::ofstream(folder / "photos" / picture) << "picture 2";
    SQLite::Database database((folder / "lykta.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode = WAL");
    for (const auto& part : {"version_" + std::to_string(version) + ".sql", std::string("rows.sql")}) {
        REQUIRE(fs::exists(fixtures / part)); // each version has its file
        database.exec(TemporaryFolder::read(fixtures / part));
    }
}

std::unique_ptr<store::Store> opened(const fs::path& folder)
{
    static const ManualClock clock;
    auto result = store::Store::open(folder, clock);
    auto& ready = std::get<store::Store::Ready>(result);
    CHECK_FALSE(ready.salvage);
    return std::move(ready.store);
}

/// What a store has besides its rows.
std::vector<std::string> plan(const fs::path& folder)
{
    SQLite::Database raw((folder / "lykta.db").string());
    SQLite::Statement names(raw, "SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1");
    std::vector<std::string> out{"version " + std::to_string(store::versionOf(raw))};
    while (names.executeStep())
        out.push_back(names.getColumn(0).getString());
    return out;
}

/// The evening of rows.sql, as a person and central would find it.
void isWhole(store::Store& store)
{
    CHECK(store.observations().ofWalk(idOf(200)).size() == 23);
    CHECK(store.observations().find(idOf(1)).value().note == "Klockan går fel.");
    CHECK(store.observations().stateOf(idOf(1)) == store::RowState::SavedHere);
    CHECK(store.observations().stateOf(idOf(2)) == store::RowState::Held);
    CHECK(store.observations().stateOf(idOf(5)) == store::RowState::SavedHere);
    CHECK(store.observations().stateOf(idOf(100)) == store::RowState::Confirmed);
    const auto photos = store.photos().ofObservation(idOf(2));
    REQUIRE(photos.size() == 1);
    CHECK(TemporaryFolder::read(photos.front().path) == "picture 2");
    CHECK(store.drafts().find("observation") == "{\"note\": \"half a word\"}");
    CHECK(store.setting(store::runningWalk) == idOf(200).text());
    const auto standing = store.replica().standing();
    CHECK(standing.waiting == 2);
    CHECK(standing.held == 1);
    const auto flight = store.replica().freeze(sync::maxBatchBytes);
    REQUIRE(flight);
    CHECK(flight->n == 3);
}

} // namespace

SCENARIO(
    "a phone's store of every version since the first is brought to this one, or stays as it was for the next start",
    "[faults]")
{
    const TemporaryFolder fresh;
    preparePhone(fresh.path());
    for (int version = 1; version <= store::knownVersion(); ++version) {
        INFO("version " << version);
        const TemporaryFolder prepared;
        makeOld(prepared.path() / "data", version);
        const auto wanted = [&] {
            const TemporaryFolder calm;
            fs::copy(prepared.path(), calm.path(), fs::copy_options::recursive);
            isWhole(*opened(calm.path() / "data"));
            CHECK(plan(calm.path() / "data") == plan(fresh.path()));
            return contentOf(calm.path() / "data" / "lykta.db");
        }();
        const auto once = [&](const TemporaryFolder& folder) {
            fs::copy(prepared.path(), folder.path(), fs::copy_options::recursive);
            opened(folder.path() / "data");
        };
        unsigned disturbed = 0;
        const auto after = [&](const TemporaryFolder& folder) {
            ++disturbed;
            const auto data = folder.path() / "data";
            isWhole(*opened(data));
            CHECK(plan(data) == plan(fresh.path()));
            CHECK(contentOf(data / "lykta.db") == wanted);
            const auto phone = phoneOnDisk(data);
            phone->open();
            CHECK(phone->complaint().empty());
            phone->close();
        };
        failingAtEveryCall(once, [&](const TemporaryFolder& folder, bool) { after(folder); });
        killedAtEveryCall(once, after);
        CHECK(disturbed > 20);
    }
}

// Purged rows: stones, on every phone and after a database was put back.
#include "central/pictures.h"
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/commands/backup.h"
#include "sync/central/commands/purge.h"
#include "sync/central/data_directory.h"
#include "sync/central/purge.h"
#include "sync/central/secrets.h"

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace lykta;

namespace {

struct Evening
{
    test::ServedStore store;
    test::Phone phone = store.phone("coordinator");
    test::TemporaryFolder folder;
    Walk walk;
    Observation observation;
    std::string jpeg = test::noisyPicture(7);
    Photo photo;

    Evening()
    {
        walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
        store.push(phone, walk);
        observation.id = Uuid::v7(1'794'500'000'001);
        observation.walk = walk.id;
        observation.note = "en not om någon";
        store.push(phone, observation);
        photo = test::photoOf(jpeg, Uuid::v7(1'794'500'000'002), walk.id);
        store.push(phone, photo);
        REQUIRE(store
                    .ask("POST /v1/uploads", &phone,
                         "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Length: " +
                             std::to_string(jpeg.size()) + "\r\nUpload-Metadata: photo " +
                             central::base64(photo.id.text()) + ",sha256 " +
                             central::base64(central::hex(central::sha256Of(jpeg))) + "\r\n",
                         jpeg)
                    .status == 201);
    }

    std::filesystem::path blob() const
    {
        const auto name = central::hex(central::sha256Of(jpeg));
        return store.data() / "photos" / name.substr(0, 2) / (name + ".jpg");
    }

    void purge(const std::string& lines)
    {
        const auto file = folder.path() / "ids";
        std::ofstream(file) << lines;
        std::ostringstream said;
        central::purgeRows({store.place(), file, 0, false}, said);
    }

    std::string both() const { return "5 " + observation.id.text() + "\n6 " + photo.id.text() + "\n"; }

    wire::Row::State stateOf(const Uuid& id)
    {
        for (const auto& row : store.pull(phone))
            if (row.id() == id.raw())
                return row.state();
        return wire::Row::LEFT;
    }
};

bool contains(const std::filesystem::path& folder, const std::string& words)
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && test::TemporaryFolder::read(entry.path()).find(words) != std::string::npos)
            return true;
    return false;
}

} // namespace

SCENARIO("a purged row is a stone on every phone, and its bytes are nowhere any more")
{
    Evening evening;
    REQUIRE(std::filesystem::exists(evening.blob()));
    const auto before = evening.store.pull(evening.phone);
    evening.purge(evening.both());
    CHECK(evening.stateOf(evening.observation.id) == wire::Row::PURGED);
    CHECK(evening.stateOf(evening.photo.id) == wire::Row::PURGED);
    CHECK(evening.stateOf(evening.walk.id) == wire::Row::HELD);
    CHECK_FALSE(std::filesystem::exists(evening.blob()));
    CHECK(evening.store.ask("GET /v1/photos/" + evening.photo.id.text(), &evening.phone).status == 404);
    THEN("purging it again writes nothing")
    {
        std::uint64_t seq = 0, again = 0;
        evening.store.central().store().read([&](const central::Session& s) { seq = s.head().seq; });
        evening.purge(evening.both());
        evening.store.central().store().read([&](const central::Session& s) { again = s.head().seq; });
        CHECK(seq == again);
    }
    THEN("an edit of it is kept apart, and its author is told")
    {
        CHECK_THROWS_WITH(evening.store.push(evening.phone, evening.observation), Catch::Matchers::Contains("purged"));
        CHECK(evening.stateOf(evening.observation.id) == wire::Row::PURGED);
    }
    THEN("what was written is not in any file of the store once the log is in the database")
    {
        evening.store.stop();
        CHECK_FALSE(contains(evening.store.data(), evening.observation.note));
    }
}

SCENARIO("a database that is put back from before the purge does not bring the rows back", "[embedded]")
{
    Evening evening;
    std::ostringstream said;
    const auto copy = evening.folder.path() / "copy";
    central::backup(evening.store.place(), copy, said);
    evening.purge(evening.both());
    evening.store.stop();
    for (const auto* name : {"central.sqlite-wal", "central.sqlite-shm"})
        std::filesystem::remove(evening.store.data() / name);
    std::filesystem::copy_file(copy / "central.sqlite", evening.store.data() / "central.sqlite",
                               std::filesystem::copy_options::overwrite_existing);
    evening.store.start();
    CHECK(evening.stateOf(evening.observation.id) == wire::Row::PURGED);
    CHECK(evening.stateOf(evening.photo.id) == wire::Row::PURGED);
    CHECK(evening.stateOf(evening.walk.id) == wire::Row::HELD);
}

TEST_CASE("rows are purged by the age of their last edit")
{
    Evening evening;
    const auto count = [&](std::uint64_t before) {
        std::size_t rows = 0;
        evening.store.central().store().read(
            [&](const central::Session& s) { rows = central::rowsLastEditedBefore(s, before).size(); });
        return rows;
    };
    CHECK(count(evening.store.now) == 0);
    CHECK(count(evening.store.now + 1'000) == 3);
}

TEST_CASE("a line that was cut off names nothing, and the next purge is not lost with it")
{
    const test::TemporaryFolder folder;
    const central::PurgedIds ids(folder.path() / "purged.ids");
    CHECK(ids.read().empty());
    const std::string id(16, 'i');
    ids.append({{5, id}});
    std::ofstream(folder.path() / "purged.ids", std::ios::app) << "6 6969";
    CHECK(ids.read().size() == 1);
    ids.append({{6, id}});
    const auto read = ids.read();
    REQUIRE(read.size() == 2);
    CHECK(read.back().table == 6);
    CHECK(read.back().id == id);
}

TEST_CASE("a file with a line that names no row purges nothing")
{
    Evening evening;
    CHECK_THROWS_WITH(evening.purge(evening.both() + "observation 12\n"), Catch::Matchers::Contains("line 3"));
    CHECK(evening.stateOf(evening.observation.id) == wire::Row::HELD);
}

SCENARIO("a row left a scope more than 400 days ago: the feed is silent, and the digests tell whoever was away")
{
    test::ServedStore store;
    auto coordinator = store.phone("coordinator");
    Walk walk;
    walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
    store.push(coordinator, walk);
    auto guest = store.phone("participant", std::string(walk.id.raw()));
    Observation row;
    row.id = Uuid::v7(1'794'500'000'001);
    row.walk = walk.id;
    store.push(coordinator, row);
    wire::Ask away;
    *away.mutable_cursor() = store.answerOf(store.askSync(guest, {})).page().cursor();
    away.set_grants(1);
    const auto classField = std::uint32_t{3};
    const auto moved =
        store.batchOf(coordinator, 5, std::string(row.id.raw()),
                      {{classField, sync::varintCell(classField, static_cast<std::uint64_t>(Sensitivity::Staff))}});
    CHECK(test::ServedStore::answerOf(store.pushBytes(coordinator, moved)).ack().verdicts(0).kind() ==
          wire::Verdict::MERGED); // it named no hash: it is told of the row
    ++coordinator.n;
    const auto left = [&] {
        const auto answer = store.answerOf(store.askSync(guest, away));
        return std::count_if(answer.page().rows().begin(), answer.page().rows().end(),
                             [](const wire::Row& told) { return told.state() == wire::Row::LEFT; });
    };
    const auto later = [&](std::uint64_t days) {
        store.now += days * 24 * 3'600'000;
        store.stop();
        store.start();
    };
    CHECK(left() == 1);
    later(399);
    CHECK(left() == 1);
    later(2);
    CHECK(left() == 0);
    auto caughtUp = away;
    *caughtUp.mutable_cursor() = store.answerOf(store.askSync(guest, away)).page().cursor();
    caughtUp.set_digest(4711); // it counts the row still
    CHECK(store.answerOf(store.askSync(guest, caughtUp)).digests().count(sync::walkScope(walk.id.raw())) == 1);
}

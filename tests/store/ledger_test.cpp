#include "store/sync_connection.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"
#include "sync/protocol/cell.h"

#include <SQLiteCpp/Database.h>
#include <fstream>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;

namespace {

struct Phone
{
    TemporaryStore store;
    Observation observation = anObservation(aWalk().id);
    std::unique_ptr<sync::SyncStore> sync;

    Phone()
    {
        save(*store, observation);
        sync = store->syncStore();
    }

    Photo takePhoto(const std::string& bytes)
    {
        const auto file = store->photoFiles().add(bytes);
        const auto photo = aPhoto(observation, file);
        store->door().commit([&](Writer& writer) {
            writer.create(photo);
            writer.attachFile(photo.id, file.sha256, file.name, file.size);
        });
        return photo;
    }
    /// As if central had answered for everything that is open.
    void acknowledge()
    {
        SQLite::Database raw(store.database().string(), SQLite::OPEN_READWRITE, 1000);
        raw.exec("UPDATE journal SET acked = 1; UPDATE record SET seq = 1, hash = 1");
    }
    /// As if central's own row had come by the feed.
    void centralWrites(const Photo& photo, bool stored)
    {
        sync->transaction([&] {
            sync->replica().save(6, photo.id.raw(), {{14, sync::varintCell(14, stored ? 1 : 0)}});
            return std::vector<std::uint32_t>{6};
        });
        acknowledge();
    }
    std::vector<std::string> uploads()
    {
        std::vector<std::string> ids;
        for (const auto& task : sync->photos().pendingUploads(10))
            ids.push_back(task.id);
        return ids;
    }
};

} // namespace

SCENARIO("a photo's way to central", "[ledger]")
{
    GIVEN("a photo that was just saved")
    {
        Phone phone;
        const auto photo = phone.takePhoto("picture");
        const std::string id(photo.id.raw());
        auto& ledger = phone.sync->photos();
        CHECK(phone.uploads().empty()); // the row goes first
        CHECK(ledger.standing().waiting == 1);
        CHECK(ledger.standing().waitingBytes == 7);

        WHEN("central has its row")
        {
            phone.acknowledge();
            const auto tasks = ledger.pendingUploads(10);
            REQUIRE(tasks.size() == 1);
            CHECK(tasks[0].id == id);
            CHECK(tasks[0].sha256 == photo.sha256);
            CHECK(tasks[0].size == 7);
            CHECK(TemporaryFolder::read(tasks[0].path) == "picture");
            CHECK(tasks[0].uploadUrl.empty());

            THEN("an upload that was begun is remembered, and forgotten")
            {
                ledger.rememberUpload(id, "/v1/uploads/7");
                CHECK(ledger.pendingUploads(10)[0].uploadUrl == "/v1/uploads/7");
                ledger.rememberUpload(id, "");
                CHECK(ledger.pendingUploads(10)[0].uploadUrl.empty());
            }
            THEN("sent, it still waits until central says that it is stored")
            {
                ledger.markSent(id);
                CHECK(phone.uploads().empty());
                CHECK(ledger.standing().waiting == 1);
                CHECK(phone.store->photos().listed(photo.id)->state == PhotoState::SavedHere);
                phone.centralWrites(photo, true);
                CHECK(ledger.standing().waiting == 0);
                CHECK(ledger.standing().confirmed == 1);
                CHECK(ledger.standing().missing == 0);
                CHECK(phone.store->photos().listed(photo.id)->state == PhotoState::Confirmed);
            }
            THEN("a failure is told with its reason and tried again after the others")
            {
                ledger.markFailed(id, "Centralen tog inte emot bilden.");
                CHECK(ledger.standing().failed == 1);
                CHECK(ledger.standing().waiting == 0);
                CHECK(phone.store->photos().listed(photo.id)->state == PhotoState::Failed);
                CHECK(phone.store->photos().listed(photo.id)->reason == "Centralen tog inte emot bilden.");
                const auto other = phone.takePhoto("other picture");
                phone.acknowledge();
                CHECK(phone.uploads() == std::vector<std::string>{std::string(other.id.raw()), id});
                ledger.markSent(id);
                CHECK(ledger.standing().failed == 0);
            }
            THEN("a deleted photo, or one of a deleted observation, waits no longer")
            {
                auto& store = *phone.store;
                SECTION("the photo")
                {
                    store.door().commit([&](Writer& writer) { writer.remove(*store.photos().open(photo.id)); });
                }
                SECTION("the observation")
                {
                    store.door().commit(
                        [&](Writer& writer) { writer.remove(*store.observations().open(phone.observation.id)); });
                }
                phone.acknowledge();
                CHECK(phone.uploads().empty());
                CHECK(ledger.standing().waiting == 0);
            }
        }
    }
}

SCENARIO("somebody else's photo comes here", "[ledger]")
{
    GIVEN("a row whose bytes central has and this phone has not")
    {
        Phone phone;
        const TemporaryFolder elsewhere;
        PhotoFiles others(elsewhere.path() / "photos");
        const auto photo = aPhoto(phone.observation, others.add("their picture"));
        save(*phone.store, photo);
        const std::string id(photo.id.raw());
        auto& ledger = phone.sync->photos();
        CHECK(ledger.pendingDownloads(10).empty()); // not stored yet
        phone.centralWrites(photo, true);
        REQUIRE(ledger.pendingDownloads(10).size() == 1);
        CHECK(ledger.pendingDownloads(10)[0].sha256 == photo.sha256);
        CHECK(ledger.standing().missing == 1);
        CHECK(phone.store->photos().listed(photo.id)->state == PhotoState::WaitingForBytes);
        const auto incoming = ledger.incoming() / "download";

        WHEN("its bytes were fetched")
        {
            std::ofstream(incoming) << "their picture";
            ChangeNotices::Tables told;
            phone.store->notices().subscribe([&](const auto& tables) { told = tables; });
            CHECK(ledger.adopt(id, incoming));
            THEN("they lie among the store's photos and the screens are told")
            {
                CHECK(told == ChangeNotices::Tables{6});
                CHECK(ledger.pendingDownloads(10).empty());
                CHECK(ledger.pendingUploads(10).empty());
                CHECK(ledger.standing().missing == 0);
                const auto listed = phone.store->photos().listed(photo.id);
                CHECK(listed->state == PhotoState::Confirmed);
                CHECK(TemporaryFolder::read(listed->path) == "their picture");
                CHECK_FALSE(std::filesystem::exists(incoming));
            }
            AND_WHEN("a restored central has lost them")
            {
                phone.sync->transaction([&] {
                    phone.sync->replica().save(6, id, {{4, sync::bytesCell(4, std::string(16, 'x'))}});
                    return std::vector<std::uint32_t>{6};
                });
                phone.centralWrites(photo, false);
                THEN("nothing waits here: their author sends them again")
                {
                    CHECK(ledger.standing().waiting == 0);
                    CHECK(ledger.standing().waitingBytes == 0);
                    CHECK(ledger.pendingUploads(10).empty());
                }
            }
        }
        WHEN("other bytes came")
        {
            std::ofstream(incoming) << "their pictur";
            THEN("they are thrown away and the photo is still wanted")
            {
                CHECK_FALSE(ledger.adopt(id, incoming));
                CHECK_FALSE(std::filesystem::exists(incoming));
                CHECK(ledger.pendingDownloads(10).size() == 1);
            }
        }
        WHEN("a row that is not here is named, nothing is kept")
        {
            std::ofstream(incoming) << "x";
            CHECK_FALSE(ledger.adopt(std::string(16, 'x'), incoming));
            CHECK_FALSE(ledger.adopt(id, ledger.incoming() / "missing"));
        }
    }
}

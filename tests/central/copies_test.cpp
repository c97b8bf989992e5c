// Copies and exports, by the commands' own code, while the store is served.
#include "central/pictures.h"
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/commands/backup.h"
#include "sync/central/commands/export.h"
#include "sync/central/secrets.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace lykta;

namespace {

struct Town
{
    test::ServedStore store;
    test::Phone phone = store.phone("coordinator");
    Walk walk;
    Observation observation;
    std::string jpeg = test::noisyPicture(3);
    Photo photo;

    Town()
    {
        walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
        walk.title = "Stationen, \"centrum\"";
        store.push(phone, walk);
        observation.id = Uuid::v7(1'794'500'000'001);
        observation.walk = walk.id;
        observation.category = Category::Lighting;
        observation.note = "=1+1";
        observation.position.point = GeoPoint{57.18639, 14.03611};
        observation.observedAt = {1'794'500'000'000, 60};
        store.push(phone, observation);
        photo = test::photoOf(jpeg, Uuid::v7(1'794'500'000'002), walk.id);
        photo.observation = observation.id;
        store.push(phone, photo);
        const auto sent = store.ask("POST /v1/uploads", &phone,
                                    "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\n"
                                    "Upload-Length: " +
                                        std::to_string(jpeg.size()) + "\r\nUpload-Metadata: photo " +
                                        central::base64(photo.id.text()) + ",sha256 " +
                                        central::base64(central::hex(central::sha256Of(jpeg))) + "\r\n",
                                    jpeg);
        REQUIRE(sent.status == 201);
        // That it can be read is noted behind the scenes, as a commit of its own: before anything is compared.
        bool readable = false;
        for (int tries = 0; tries < 2'000 && !readable; ++tries) {
            store.central().store().read([&](const central::Session& session) {
                readable = session.blob(central::sha256Of(jpeg)).value().readable.has_value();
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        REQUIRE(readable);
    }

    std::string exported(const std::string& format, const std::string& role) const
    {
        std::ostringstream out;
        central::exportObservations({store.place(), format, role, {}}, out);
        return out.str();
    }
};

} // namespace

SCENARIO("a copy is made while the store is served, and is a whole store")
{
    Town town;
    const test::TemporaryFolder folder;
    const auto copy = folder.path() / "copy";
    std::ostringstream said;
    central::backup(town.store.place(), copy, said);
    central::backup(town.store.place(), copy, said);
    CHECK(said.str().find("1 photos, of which 1 new") != std::string::npos);
    CHECK(said.str().find("1 photos, of which 0 new") != std::string::npos);
    THEN("what the copy before this one held may leave the phones")
    {
        const auto answer = town.store.answerOf(town.store.askSync(town.phone, {}));
        std::uint64_t head = 0;
        town.store.central().store().read([&](const central::Session& session) { head = session.head().seq; });
        CHECK(answer.backup_seq() == head);
        const auto fresh = test::photoOf(town.jpeg, Uuid::v7(1'794'500'000'003), town.walk.id);
        town.store.push(town.phone, fresh);
        CHECK(town.store.answerOf(town.store.askSync(town.phone, {})).backup_seq() == head);
        central::backup(town.store.place(), copy, said);
        CHECK(town.store.answerOf(town.store.askSync(town.phone, {})).backup_seq() == head);
        central::backup(town.store.place(), copy, said);
        CHECK(town.store.answerOf(town.store.askSync(town.phone, {})).backup_seq() == head + 1);
    }
    THEN("phones go on with it")
    {
        test::ServedStore restored(copy);
        const auto got = restored.ask("GET /v1/photos/" + town.photo.id.text(), &town.phone);
        CHECK(got.status == 200);
        CHECK(got.body == town.jpeg);
    }
    THEN("a photo that was damaged in the store is not copied in silence")
    {
        const auto name = central::hex(central::sha256Of(town.jpeg));
        town.store.stop();
        std::ofstream(town.store.data() / "photos" / name.substr(0, 2) / (name + ".jpg")) << "x";
        CHECK_THROWS_AS(central::backup(town.store.place(), folder.path() / "other", said), std::runtime_error);
        town.store.start();
        std::uint64_t copied = 0, head = 0;
        town.store.central().store().read([&](const central::Session& session) {
            copied = session.head().copiedSeq;
            head = session.head().seq;
        });
        CHECK(copied == head); // the two before; the one that failed moved nothing
    }
    THEN("another store's copy is left alone")
    {
        test::ServedStore other;
        CHECK_THROWS_AS(central::backup(other.place(), copy, said), std::runtime_error);
    }
}

TEST_CASE("an export holds what the role may read")
{
    Town town;
    const auto collection = nlohmann::json::parse(town.exported("geojson", "coordinator"));
    REQUIRE(collection.at("features").size() == 1);
    const auto& feature = collection.at("features").at(0);
    CHECK(feature.at("id") == town.observation.id.text());
    CHECK(feature.at("geometry").at("coordinates") == nlohmann::json({14.03611, 57.18639}));
    CHECK(feature.at("properties").at("photos") == nlohmann::json({town.photo.id.text()}));
    CHECK(feature.at("properties").at("walkTitle") == town.walk.title);
    CHECK(nlohmann::json::parse(town.exported("geojson", "officer")).at("features").empty());

    const auto csv = town.exported("csv", "coordinator");
    CHECK(csv.find("\"Stationen, \"\"centrum\"\"\"") != std::string::npos);
    CHECK(csv.find(",'=1+1,") != std::string::npos);
    CHECK(csv.find("57.1863900,14.0361100") != std::string::npos);
    CHECK(town.exported("csv", "officer").find(town.observation.id.text()) == std::string::npos);
}

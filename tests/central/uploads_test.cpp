// Photos on their way in: tus 1.0 in literal requests, at a real server.
#include "central/photo_scene.h"
#include "central/pictures.h"
#include "support/catch2.h"
#include "support/central_process.h"
#include "sync/central/ingest.h"
#include "sync/central/photo_row.h"
#include "sync/central/secrets.h"
#include "sync/central/uploads.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/row_hash.h"

#include <chrono>
#include <fstream>
#include <unistd.h>

using namespace lykta;
using test::Heard;

namespace {

const std::string tus = "Tus-Resumable: 1.0.0\r\n", bytesType = "Content-Type: application/offset+octet-stream\r\n";

struct Scene : test::PhotoScene
{
    std::string metadata(const std::string& bytes) const
    {
        return "Upload-Length: " + std::to_string(bytes.size()) + "\r\nUpload-Metadata: photo " +
               central::base64(photo.id.text()) + ",sha256 " + central::base64(central::hex(central::sha256Of(bytes))) +
               ",filetype " + central::base64("image/jpeg") + "\r\n";
    }

    std::string begin()
    {
        const auto answer = store.ask("POST /v1/uploads", &phone, tus + metadata(jpeg));
        REQUIRE(answer.status == 201);
        return answer.headers.at("location");
    }

    Heard patch(const std::string& location, std::size_t offset, const std::string& bytes, const std::string& more = {})
    {
        return store.ask("PATCH " + location, &phone,
                         tus + bytesType + "Upload-Offset: " + std::to_string(offset) + "\r\n" + more, bytes);
    }

    std::string offset(const std::string& location)
    {
        const auto answer = store.ask("HEAD " + location, &phone, tus);
        return answer.status == 200 ? answer.headers.at("upload-offset") : std::to_string(answer.status);
    }
};

} // namespace

SCENARIO("what of tus is spoken here is said to those who ask")
{
    Scene scene;
    const auto answer = scene.store.ask("OPTIONS /v1/uploads", &scene.phone);
    CHECK(answer.status == 204);
    CHECK(answer.headers.at("tus-version") == "1.0.0");
    CHECK(answer.headers.at("tus-extension") == "creation,creation-with-upload,checksum,expiration");
    CHECK(answer.headers.at("tus-checksum-algorithm") == "sha1,sha256");
}

SCENARIO("a photo comes in pieces and is stored when the last one is there")
{
    Scene scene;
    const auto location = scene.begin();
    CHECK(scene.offset(location) == "0");
    const auto first = scene.patch(location, 0, scene.jpeg.substr(0, 500));
    CHECK(first.status == 204);
    CHECK(first.headers.at("upload-offset") == "500");
    CHECK(first.headers.at("upload-expires").ends_with(" GMT"));
    CHECK_FALSE(scene.says("stored"));

    THEN("after a restart it goes on where it was")
    {
        scene.store.stop();
        scene.store.start();
        CHECK(scene.offset(location) == "500");
        const auto last = scene.patch(location, 500, scene.jpeg.substr(500));
        CHECK(last.status == 204);
        CHECK(last.headers.at("upload-offset") == std::to_string(scene.jpeg.size()));
        CHECK(scene.says("stored"));
        AND_THEN("the upload is over, and its answer is known as central's")
        {
            const auto gone = scene.store.ask("HEAD " + location, &scene.phone, tus);
            CHECK(gone.status == 404);
            CHECK(gone.headers.at("tus-resumable") == "1.0.0");
        }
        AND_THEN("the picture is looked at, and the row says that it can be read")
        {
            for (int tries = 0; tries < 500 && !scene.says("readable"); ++tries)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            CHECK(scene.says("readable"));
        }
    }
    THEN("a piece from elsewhere is refused, and changes nothing")
    {
        const auto answer = scene.patch(location, 400, scene.jpeg.substr(400));
        CHECK(answer.status == 409);
        CHECK(answer.headers.at("tus-resumable") == "1.0.0");
        CHECK(scene.offset(location) == "500");
    }
    THEN("more bytes than were announced are refused")
    {
        CHECK(scene.patch(location, 500, scene.jpeg).status == 413);
        CHECK(scene.offset(location) == "500");
    }
    THEN("nobody else finds the upload")
    {
        const auto other = scene.store.phone("coordinator");
        CHECK(scene.store.ask("HEAD " + location, &other, tus).status == 404);
    }
    THEN("a line that is cut leaves what has arrived")
    {
        scene.store.sendAndHangUp("PATCH " + location + " HTTP/1.1\r\nHost: c\r\n" + test::bearer(scene.phone) + tus +
                                  bytesType + "Upload-Offset: 500\r\nContent-Length: " +
                                  std::to_string(scene.jpeg.size() - 500) + "\r\n\r\n" + scene.jpeg.substr(500, 300));
        CHECK(scene.offset(location) == "800");
        CHECK(scene.patch(location, 800, scene.jpeg.substr(800)).status == 204);
        CHECK(scene.says("stored"));
    }
    THEN("it expires, and its bytes go")
    {
        scene.store.now += central::uploadLivesMs;
        CHECK(scene.offset(location) == "404");
        scene.begin();
        std::size_t parts = 0;
        for (const auto& file : std::filesystem::directory_iterator(scene.store.data() / "uploads"))
            parts += file.is_regular_file();
        CHECK(parts == 1);
    }
}

TEST_CASE("a checksum is of one piece: wrong, and nothing of the piece is kept")
{
    Scene scene;
    const auto location = scene.begin();
    const auto piece = scene.jpeg.substr(0, 400);
    central::Digest sha1(central::Digest::Kind::Sha1);
    sha1.take(piece);
    const auto rightSha1 = "Upload-Checksum: sha1 " + central::base64(sha1.finish()) + "\r\n";
    const auto rightSha256 = "Upload-Checksum: sha256 " + central::base64(central::sha256Of(piece)) + "\r\n";
    const auto wrong = "Upload-Checksum: sha256 " + central::base64(std::string(32, 'x')) + "\r\n";
    CHECK(scene.patch(location, 0, piece, wrong).status == 460);
    CHECK(scene.offset(location) == "0");
    CHECK(scene.patch(location, 0, piece, "Upload-Checksum: md5 AAAA\r\n").status == 400);
    CHECK(scene.patch(location, 0, piece, "Upload-Checksum: sha1 %\r\n").status == 400);
    CHECK(scene.patch(location, 0, piece, rightSha1).status == 204);
    CHECK(scene.patch(location, 0, piece, rightSha256).status == 409);
    CHECK(scene.offset(location) == "400");
}

TEST_CASE("bytes that are not those of the row are refused as a whole")
{
    Scene scene;
    const auto location = scene.begin();
    auto other = scene.jpeg;
    other.back() = static_cast<char>(other.back() ^ 1);
    CHECK(scene.patch(location, 0, other).status == 460);
    CHECK_FALSE(scene.says("stored"));
    CHECK(scene.offset(location) == "404");
}

TEST_CASE("an upload begins only for a photo's row that the phone wrote, and as the row says")
{
    Scene scene;
    const auto begin = [&](const test::Phone& phone, const std::string& headers) {
        return scene.store.ask("POST /v1/uploads", &phone, headers);
    };
    const auto right = scene.metadata(scene.jpeg);
    CHECK(begin(scene.store.phone("coordinator"), tus + right).problem() == "not-found");
    CHECK(begin(scene.phone, tus + scene.metadata(scene.jpeg + "x")).problem() == "conflict");
    CHECK(begin(scene.phone, right).status == 412);
    CHECK(begin(scene.phone, "Tus-Resumable: 0.2.2\r\n" + right).headers.at("tus-version") == "1.0.0");
    CHECK(begin(scene.phone, tus + "Upload-Length: 10\r\n").status == 400);
    CHECK(begin(scene.phone, tus + "Upload-Length: ten\r\n").status == 400);
    CHECK(begin(scene.phone, tus + "Upload-Length: 99999999999\r\n" + right.substr(right.find("Upload-M"))).status ==
          413);
    CHECK(begin(scene.phone, tus + "Upload-Length: 5\r\nUpload-Metadata: photo !!!\r\n").status == 400);
    CHECK(scene.store.ask("POST /v1/uploads", nullptr, tus + right).status == 401);
    CHECK(scene.store.ask("POST /v1/uploads", &scene.phone, tus + "Content-Type: image/jpeg\r\n" + right, "x").status ==
          415);
}

TEST_CASE("a whole photo comes with the first request, and the same bytes are stored once")
{
    Scene scene;
    const auto send = [&] {
        return scene.store.ask("POST /v1/uploads", &scene.phone, tus + bytesType + scene.metadata(scene.jpeg),
                               scene.jpeg);
    };
    const auto answer = send();
    CHECK(answer.status == 201);
    CHECK(answer.headers.at("upload-offset") == std::to_string(scene.jpeg.size()));
    CHECK(scene.says("stored"));
    scene.photo.id = Uuid::v7(1'794'500'000'002);
    scene.store.push(scene.phone, scene.photo);
    CHECK(send().status == 201);
    CHECK(scene.says("stored"));
    std::uint64_t blobs = 0;
    scene.store.central().store().read([&](const central::Session& session) { blobs = session.blobCount(); });
    CHECK(blobs == 1);
}

TEST_CASE("a whole photo that is cut leaves nothing behind: nobody was told how to come back to it")
{
    Scene scene;
    const auto filesIn = [&](const char* folder) {
        std::size_t files = 0;
        for (const auto& file : std::filesystem::recursive_directory_iterator(scene.store.data() / folder))
            files += file.is_regular_file();
        return files;
    };
    const auto request = "POST /v1/uploads HTTP/1.1\r\nHost: c\r\n" + test::bearer(scene.phone) + tus + bytesType +
                         scene.metadata(scene.jpeg) + "Content-Length: " + std::to_string(scene.jpeg.size()) +
                         "\r\n\r\n";
    for (int cut = 0; cut < 3; ++cut)
        scene.store.sendAndHangUp(request + scene.jpeg.substr(0, 300));
    for (int tries = 0; tries < 1'000 && filesIn("uploads") > 0; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(filesIn("uploads") == 0);
    CHECK_FALSE(scene.says("stored"));
    std::uint64_t uploads = 1;
    scene.store.central().store().read(
        [&](const central::Session& session) { uploads = session.uploadsOf(scene.phone.device); });
    CHECK(uploads == 0);
    CHECK(scene.store.ask("POST /v1/uploads", &scene.phone, tus + bytesType + scene.metadata(scene.jpeg), scene.jpeg)
              .status == 201);
    CHECK(scene.says("stored"));
}

TEST_CASE("whole photos of which a byte is another are refused, be it said by their checksum or by the row")
{
    Scene scene;
    auto other = scene.jpeg;
    other.back() = static_cast<char>(other.back() ^ 1);
    const auto sum = "Upload-Checksum: sha256 " + central::base64(central::sha256Of(scene.jpeg)) + "\r\n";
    for (const auto& more : {std::string(), sum}) {
        const auto answer = scene.store.ask("POST /v1/uploads", &scene.phone,
                                            tus + bytesType + more + scene.metadata(scene.jpeg), other);
        CHECK(answer.status == 460);
        CHECK_FALSE(scene.says("stored"));
        CHECK(std::filesystem::is_empty(scene.store.data() / "uploads"));
    }
}

TEST_CASE("bytes that are no whole picture are stored, and said to be unreadable")
{
    Scene scene;
    scene.jpeg = scene.jpeg.substr(0, scene.jpeg.size() / 2);
    scene.photo = test::photoOf(scene.jpeg, Uuid::v7(1'794'500'000'003), scene.walk);
    scene.store.push(scene.phone, scene.photo);
    CHECK(scene.patch(scene.begin(), 0, scene.jpeg).status == 204);
    CHECK(scene.says("stored"));
    std::optional<bool> readable;
    for (int tries = 0; tries < 500 && !readable; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        scene.store.central().store().read([&](const central::Session& session) {
            readable = session.blob(central::sha256Of(scene.jpeg)).value().readable;
        });
    }
    CHECK(readable == std::optional(false));
    CHECK_FALSE(scene.says("readable"));
}

TEST_CASE("where the disk is full, rows and photos are refused and everything can still be read")
{
    Scene scene;
    const auto location = scene.begin();
    scene.store.freeBytes = (64ull << 20) - 1;
    const auto answer = scene.patch(location, 0, scene.jpeg);
    CHECK(answer.status == 507);
    CHECK(answer.problem() == "full");
    CHECK(answer.headers.count("retry-after") == 1);
    CHECK(scene.store.ask("POST /v1/uploads", &scene.phone, tus + scene.metadata(scene.jpeg)).status == 507);
    // Rows in PostgreSQL lie on another disk than photos: that one says itself when it is full.
    const auto pushed =
        scene.store.pushBytes(scene.phone, scene.store.batchOf(scene.phone, 3, std::string(16, 'w'), {}));
    CHECK(pushed.problem() == (scene.store.place().database.empty() ? "full" : ""));
    CHECK(scene.store.pushBytes(scene.phone, "").status == 200);
    CHECK(scene.offset(location) == "0");
    scene.store.freeBytes = 64ull << 20;
    CHECK(scene.patch(location, 0, scene.jpeg).status == 204);
    CHECK(scene.says("stored"));
}

SCENARIO("central's process is killed in the middle of an upload: what it had said to be durable is there")
{
    Scene scene;
    scene.jpeg = test::noisyPicture(5, 2'400);
    REQUIRE(scene.jpeg.size() > (5u << 19));
    scene.photo = test::photoOf(scene.jpeg, Uuid::v7(1'794'500'000'004), scene.walk);
    scene.store.push(scene.phone, scene.photo);
    // A process goes by the system's clock, the upload must not have expired for it.
    scene.store.now = central::systemNow()();
    const auto location = scene.begin();
    scene.store.stop();

    test::CentralProcess process(LYKTA_CENTRAL_PROGRAM, scene.store.data(), 0, scene.store.options());
    process.start();
    const auto address = process.address();
    const auto port = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    const auto request = "PATCH " + location + " HTTP/1.1\r\nHost: c\r\n" + test::bearer(scene.phone) + tus +
                         bytesType + "Upload-Offset: 0\r\nContent-Length: " + std::to_string(scene.jpeg.size()) +
                         "\r\n\r\n";
    const int line = test::ServedStore::leaveOpen(port, request + scene.jpeg.substr(0, 5u << 19));
    const auto part = scene.store.data() / "uploads" / (location.substr(location.rfind('/') + 1) + ".part");
    for (int tries = 0; tries < 1000 && std::filesystem::file_size(part) < (5u << 18); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    process.kill();
    ::close(line);

    scene.store.start();
    const auto offset = std::stoul(scene.offset(location));
    CHECK(offset >= (1u << 20));
    CHECK(offset <= (5u << 19));
    CHECK(scene.patch(location, offset, scene.jpeg.substr(offset)).status == 204);
    CHECK(scene.says("stored"));
    CHECK(scene.store.ask("GET /v1/photos/" + scene.photo.id.text(), &scene.phone).body == scene.jpeg);
}

SCENARIO("a photo is deleted by a phone that has not heard yet that its bytes arrived")
{
    Scene scene;
    sync::Body seen;
    scene.store.central().store().read(
        [&](const central::Session& session) { seen = *sync::parseBody(*session.row(6, scene.photo.id.raw())->body); });
    const auto location = scene.begin();
    REQUIRE(scene.patch(location, 0, scene.jpeg).status == 204);
    REQUIRE(scene.says("stored"));
    const sync::Cell gone{1, {(scene.store.now + 1'000) << 16, scene.phone.node}, sync::varintCell(1, 1)};
    const auto base = seen.find(1) ? seen.find(1)->stamp : sync::Stamp{};
    wire::Batch batch;
    batch.set_node(scene.phone.node);
    batch.set_n(++scene.phone.n);
    auto& change = *batch.add_changes();
    change.set_table(6);
    change.set_id(std::string(scene.photo.id.raw()));
    sync::Body written;
    written.put(gone);
    change.set_body(sync::serialise(written));
    if (base.time != 0) {
        change.add_bases()->set_time(base.time);
        change.mutable_bases(0)->set_node(base.node);
        change.mutable_bases(0)->add_fields(1);
    }
    auto after = seen;
    after.put(gone);
    change.set_scope(*sync::scopeOf(after));
    change.set_hash(sync::rowHash(central::storeIdOf(scene.store.central().store().id()), 6, change.id(),
                                  change.scope(), sync::serialise(after)));
    const auto answer = scene.store.answerOf(scene.store.pushBytes(scene.phone, batch.SerializeAsString()));
    THEN("it is deleted: what central notes itself brings nothing back")
    {
        REQUIRE(answer.ack().verdicts_size() == 1);
        CHECK(answer.ack().verdicts(0).kind() == wire::Verdict::MERGED);
        const auto row = sync::parseBody(answer.ack().verdicts(0).row().body()).value();
        CHECK(row.cellOf(1) == sync::varintCell(1, 1));
    }
}

SCENARIO("central died between a part and its row")
{
    Scene scene;
    const auto location = scene.begin();
    scene.store.stop();
    const auto stray = scene.store.data() / "uploads" / (std::string(32, 'a') + ".part");
    std::ofstream(stray).close();
    scene.store.start();
    CHECK_FALSE(std::filesystem::exists(stray));
    CHECK(scene.offset(location) == "0");
}

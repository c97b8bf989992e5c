// Photos on their way out.
#include "central/pictures.h"
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/secrets.h"

using namespace lykta;

SCENARIO("a photo is given to whoever may read its row, whole or in part")
{
    test::ServedStore store;
    auto phone = store.phone("coordinator");
    Walk walk;
    walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
    store.push(phone, walk);
    const auto jpeg = test::noisyPicture(7);
    const auto photo = test::photoOf(jpeg, Uuid::v7(1'794'500'000'001), walk.id);
    store.push(phone, photo);
    const auto path = "/v1/photos/" + photo.id.text();
    CHECK(store.ask("GET " + path, &phone).status == 404); // its bytes are not here yet
    const auto sent =
        store.ask("POST /v1/uploads", &phone,
                  "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\n"
                  "Upload-Length: " +
                      std::to_string(jpeg.size()) + "\r\nUpload-Metadata: photo " + central::base64(photo.id.text()) +
                      ",sha256 " + central::base64(central::hex(central::sha256Of(jpeg))) + "\r\n",
                  jpeg);
    REQUIRE(sent.status == 201);
    const auto tag = "\"" + central::hex(central::sha256Of(jpeg)) + "\"";
    const auto size = std::to_string(jpeg.size());

    const auto whole = store.ask("GET " + path, &phone);
    CHECK(whole.status == 200);
    CHECK(whole.body == jpeg);
    CHECK(whole.headers.at("etag") == tag);
    CHECK(whole.headers.at("content-type") == "image/jpeg");

    const auto head = store.ask("HEAD " + path, &phone);
    CHECK(head.status == 200);
    CHECK(head.headers.at("content-length") == size);

    CHECK(store.ask("GET " + path, &phone, "If-None-Match: \"x\", " + tag + "\r\n").status == 304);
    CHECK(store.ask("GET " + path, &phone, "If-None-Match: \"x\"\r\n").status == 200);

    struct Case
    {
        const char* range;
        int status;
        std::size_t from, length;
    };
    const std::size_t all = jpeg.size();
    for (const auto& [range, status, from, length] :
         {Case{"bytes=0-0", 206, 0, 1}, Case{"bytes=100-", 206, 100, all - 100}, Case{"bytes=-10", 206, all - 10, 10},
          Case{"bytes=5-9999999", 206, 5, all - 5}, Case{"bytes=9-3", 200, 0, all}, Case{"bytes=0-1,5-6", 200, 0, all},
          Case{"lines=1-2", 200, 0, all}}) {
        CAPTURE(range);
        const auto part = store.ask("GET " + path, &phone, "Range: " + std::string(range) + "\r\n");
        CHECK(part.status == status);
        CHECK(part.body == jpeg.substr(from, length));
        if (status == 206)
            CHECK(part.headers.at("content-range") ==
                  "bytes " + std::to_string(from) + "-" + std::to_string(from + length - 1) + "/" + size);
    }
    const auto beyond = store.ask("GET " + path, &phone, "Range: bytes=" + size + "-\r\n");
    CHECK(beyond.status == 416);
    CHECK(beyond.headers.at("content-range") == "bytes */" + size);
    CHECK(store.ask("GET " + path, &phone, "Range: bytes=3-\r\nIf-Range: \"other\"\r\n").status == 200);

    THEN("absent and forbidden look the same")
    {
        const auto officer = store.phone("officer");
        const auto forbidden = store.ask("GET " + path, &officer);
        const auto absent = store.ask("GET /v1/photos/" + Uuid::v7(1).text(), &officer);
        const auto nonsense = store.ask("GET /v1/photos/..%2f", &officer);
        CHECK(forbidden.status == 404);
        CHECK(forbidden.body == absent.body);
        CHECK(forbidden.body == nonsense.body);
        CHECK(forbidden.headers == absent.headers);
        CHECK(store.ask("GET " + path).status == 401);
    }
    THEN("a participant of the walk gets it")
    {
        const auto participant = store.phone("participant", std::string(walk.id.raw()));
        CHECK(store.ask("GET " + path, &participant).body == jpeg);
    }
}

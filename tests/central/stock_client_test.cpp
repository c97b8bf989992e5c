// A client of tus that others wrote brings a photo in, with nothing but a bearer header and the metadata.
#include "central/photo_scene.h"
#include "support/catch2.h"
#include "support/shell.h"
#include "sync/central/secrets.h"

#include <fstream>

using namespace lykta;

SCENARIO("a stock tus client uploads a photo, with a break in the middle")
{
    test::PhotoScene scene(512);
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "photo.jpg";
    std::ofstream(file, std::ios::binary) << scene.jpeg;
    const auto url = "http://127.0.0.1:" + std::to_string(scene.store.port()) + "/v1/uploads";

    const auto upload = [&](const std::string& token) {
        return test::shell(
            "env -u http_proxy -u HTTP_PROXY -u all_proxy -u ALL_PROXY /usr/bin/python3 " LYKTA_STOCK_TUS_CLIENT " " +
            url + " " + token + " " + scene.photo.id.text() + " " + central::hex(central::sha256Of(scene.jpeg)) + " '" +
            file.string() + "'");
    };

    const auto [words, status] = upload(scene.phone.token);
    INFO(words);
    CHECK(status == 0);
    CHECK(words == std::to_string(scene.jpeg.size()) + "\n");
    CHECK(scene.says("stored"));
    const auto there = scene.store.ask("GET /v1/photos/" + scene.photo.id.text(), &scene.phone);
    CHECK(there.status == 200);
    CHECK(there.body == scene.jpeg);

    THEN("without a token it gets nowhere")
    {
        CHECK(upload("nonsense").status != 0);
    }
}

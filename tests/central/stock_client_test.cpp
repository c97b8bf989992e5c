// A client of tus that others wrote brings a photo in, with nothing but a bearer header and the metadata.
#include "central/photo_scene.h"
#include "support/catch2.h"
#include "sync/central/secrets.h"

#include <array>
#include <cstdio>
#include <fstream>

using namespace lykta;

namespace {

/// What the command prints, and the code it ends with.
std::pair<std::string, int> run(const std::string& command)
{
    auto* pipe = ::popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string out;
    std::array<char, 4096> piece{};
    while (const auto count = std::fread(piece.data(), 1, piece.size(), pipe))
        out.append(piece.data(), count);
    return {out, ::pclose(pipe)};
}

} // namespace

SCENARIO("a stock tus client uploads a photo, with a break in the middle")
{
    test::PhotoScene scene(512);
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "photo.jpg";
    std::ofstream(file, std::ios::binary) << scene.jpeg;
    const auto url = "http://127.0.0.1:" + std::to_string(scene.store.port()) + "/v1/uploads";

    const auto upload = [&](const std::string& token) {
        return run("env -u http_proxy -u HTTP_PROXY -u all_proxy -u ALL_PROXY /usr/bin/python3 " LYKTA_STOCK_TUS_CLIENT
                   " " +
                   url + " " + token + " " + scene.photo.id.text() + " " + central::hex(central::sha256Of(scene.jpeg)) +
                   " '" + file.string() + "'");
    };

    const auto [words, code] = upload(scene.phone.token);
    INFO(words);
    CHECK(code == 0);
    CHECK(words == std::to_string(scene.jpeg.size()) + "\n");
    CHECK(scene.says("stored"));
    const auto there = scene.store.ask("GET /v1/photos/" + scene.photo.id.text(), &scene.phone);
    CHECK(there.status == 200);
    CHECK(there.body == scene.jpeg);

    THEN("without a token it gets nowhere")
    {
        CHECK(upload("nonsense").second != 0);
    }
}

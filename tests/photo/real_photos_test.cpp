#include "capture/jpeg_codec.h"
#include "pictures.h"
#include "support/catch2.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace lykta::capture;
using namespace lykta::test;
namespace fs = std::filesystem;

namespace {

/// The folder of real inputs, or nothing where this machine has none.
fs::path realPhotos()
{
    const char* named = std::getenv("LYKTA_REAL_DATA");
    return named ? fs::path(named) / "photos" : fs::path();
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("real photos come out upright, small and without metadata; damaged ones are told")
{
    const fs::path folder = realPhotos();
    if (!fs::is_directory(folder)) {
        WARN("skipped: LYKTA_REAL_DATA names no folder with photos/");
        return;
    }
    CHECK(decodeJpeg(bytesOf(folder / "corrupted.jpg"), 2048).problem == DecodeProblem::Damaged);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> portraits;
    for (const char* name : {"DSCN0010.jpg", "HMD_Nokia_8.3_5G.jpg", "jolla.jpg", "portrait_1.jpg", "portrait_3.jpg",
                             "portrait_6.jpg", "portrait_8.jpg"}) {
        CAPTURE(name);
        Decoded decoded = decodeJpeg(bytesOf(folder / name), 2048);
        CAPTURE(decoded.detail);
        REQUIRE(decoded.problem == DecodeProblem::None);
        const Pixels upright = turnedUpright(scaledDown(std::move(decoded.pixels), 2048), decoded.orientation);
        CHECK(std::max(upright.width, upright.height) <= 2048);
        const std::string jpeg = encodeJpeg(upright, 85);
        CHECK(jpeg.find("Exif") == std::string::npos);
        for (int marker : segmentsOf(jpeg))
            CHECK((marker == 0xE0 || marker < 0xE0));
        if (std::string_view(name).starts_with("portrait"))
            portraits.emplace_back(upright.width, upright.height);
    }
    for (const auto& shape : portraits) {
        CHECK(shape == portraits.front());
        CHECK(shape.first < shape.second);
    }
}

#include "capture/png_codec.h"
#include "pictures.h"
#include "support/catch2.h"

#include <png.h>

using namespace lykta::capture;
using namespace lykta::test;

namespace {

std::string png(std::uint32_t width, std::uint32_t height, std::uint32_t format,
                const std::vector<std::uint8_t>& samples)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = format;
    std::string bytes(1 << 16, '\0');
    png_alloc_size_t size = bytes.size();
    REQUIRE(png_image_write_to_memory(&image, bytes.data(), &size, 0, samples.data(), 0, nullptr) != 0);
    bytes.resize(size);
    return bytes;
}

} // namespace

TEST_CASE("a PNG is decoded exactly, and what is transparent becomes white")
{
    const Pixels picture = sixColours();
    const Decoded decoded = decodePng(png(48, 32, PNG_FORMAT_RGB, picture.rgb));
    REQUIRE(decoded.problem == DecodeProblem::None);
    CHECK(decoded.pixels.rgb == picture.rgb);

    const Decoded clear = decodePng(png(2, 1, PNG_FORMAT_RGBA, {10, 20, 30, 255, 10, 20, 30, 0}));
    REQUIRE(clear.problem == DecodeProblem::None);
    CHECK(clear.pixels.rgb == std::vector<std::uint8_t>{10, 20, 30, 255, 255, 255});
}

TEST_CASE("a cut or flipped PNG is damaged, a huge one is too large, anything else is foreign")
{
    const std::string whole = png(48, 32, PNG_FORMAT_RGB, sixColours().rgb);
    for (std::size_t length = 8; length + 12 < whole.size(); length += 7)
        CHECK(decodePng(whole.substr(0, length)).problem == DecodeProblem::Damaged);
    std::string flipped = whole;
    flipped[whole.size() / 2] = static_cast<char>(flipped[whole.size() / 2] ^ 0x10);
    CHECK(decodePng(flipped).problem == DecodeProblem::Damaged);
    CHECK(decodePng("GIF89a").problem == DecodeProblem::Foreign);
}

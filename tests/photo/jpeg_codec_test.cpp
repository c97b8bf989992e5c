#include "capture/jpeg_codec.h"
#include "pictures.h"
#include "support/catch2.h"

#include <algorithm>
#include <cstdlib>

using namespace lykta::capture;
using namespace lykta::test;

namespace {

void sameColours(const Pixels& a, const Pixels& b, int tolerance = 14)
{
    for (std::uint32_t i = 0; i < 6; ++i) {
        CAPTURE(i);
        CHECK(near(blockColour(a, 3, 2, i % 3, i / 3), blockColour(b, 3, 2, i % 3, i / 3), tolerance));
    }
}

/// Writes the size into the frame header (SOF0 or SOF2) without touching the rest.
std::string claiming(std::string jpeg, unsigned width, unsigned height)
{
    for (std::size_t at = 2; at + 9 < jpeg.size();) {
        const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
        if (marker == 0xC0 || marker == 0xC2) {
            jpeg[at + 5] = static_cast<char>(height >> 8U), jpeg[at + 6] = static_cast<char>(height);
            jpeg[at + 7] = static_cast<char>(width >> 8U), jpeg[at + 8] = static_cast<char>(width);
            break;
        }
        at += 2U + static_cast<unsigned char>(jpeg[at + 2]) * 256U + static_cast<unsigned char>(jpeg[at + 3]);
    }
    return jpeg;
}

} // namespace

TEST_CASE("every kind of whole JPEG is decoded to its colours")
{
    const Pixels picture = sixColours();
    for (JpegShape shape : {JpegShape{}, JpegShape{Ink::Rgb, true}, JpegShape{Ink::Rgb, false, true},
                            JpegShape{Ink::AdobeCmyk}, JpegShape{Ink::AdobeCmyk, true}}) {
        const Decoded decoded = decodeJpeg(cameraJpeg(picture, shape), 0);
        REQUIRE(decoded.problem == DecodeProblem::None);
        CHECK(decoded.pixels.width == 48);
        CHECK(decoded.pixels.height == 32);
        sameColours(decoded.pixels, picture);
    }
}

TEST_CASE("a grey picture comes out as grey RGB")
{
    const Decoded decoded = decodeJpeg(cameraJpeg(sixColours(), {Ink::Grey}), 0);
    REQUIRE(decoded.problem == DecodeProblem::None);
    CHECK(decoded.pixels.rgb.size() == 48U * 32U * 3U);
    for (std::uint32_t i = 0; i < 6; ++i) {
        const Colour c = blockColour(decoded.pixels, 3, 2, i % 3, i / 3);
        CHECK((c.red == c.green && c.green == c.blue));
    }
    CHECK(blockColour(decoded.pixels, 3, 2, 0, 1).red > 190); // yellow is bright
    CHECK(blockColour(decoded.pixels, 3, 2, 2, 0).red < 110); // blue is dark
}

TEST_CASE("scaling by eighths stops at the side that is asked for")
{
    const std::string jpeg = cameraJpeg(sixColours(64)); // 192 × 128
    for (auto [asked, width] : {std::pair{192U, 192U}, {150U, 168U}, {96U, 96U}, {25U, 48U}, {24U, 24U}, {0U, 192U}}) {
        CAPTURE(asked);
        const Decoded decoded = decodeJpeg(jpeg, asked);
        REQUIRE(decoded.problem == DecodeProblem::None);
        CHECK(decoded.pixels.width == width);
        sameColours(decoded.pixels, sixColours(64));
    }
}

TEST_CASE("the orientation is found among other segments")
{
    std::string jpeg = withSegment(cameraJpeg(sixColours()), 0xE1, exifWith(6, true));
    jpeg = withSegment(jpeg, 0xE1, "http://ns.adobe.com/xap/1.0/");
    jpeg = withSegment(jpeg, 0xFE, "a comment");
    const Decoded decoded = decodeJpeg(jpeg, 0);
    CHECK(decoded.problem == DecodeProblem::None);
    CHECK(decoded.orientation == 6);
}

TEST_CASE("a JPEG cut anywhere is damaged")
{
    const std::string jpeg = cameraJpeg(sixColours(), {});
    const std::string progressive = cameraJpeg(sixColours(), {Ink::Rgb, true});
    for (const std::string& whole : {jpeg, progressive}) {
        for (std::size_t length = 3; length < whole.size(); length += 1 + length / 40) {
            CAPTURE(length, whole.size());
            CHECK(decodeJpeg(whole.substr(0, length), 0).problem == DecodeProblem::Damaged);
        }
        CHECK(decodeJpeg(whole.substr(0, whole.size() - 2), 0).problem == DecodeProblem::Damaged);
        CHECK(decodeJpeg(whole, 0).problem == DecodeProblem::None);
    }
}

TEST_CASE("a flipped restart marker is damage although every pixel is there")
{
    std::string jpeg = cameraJpeg(sixColours(32), {Ink::Rgb, false, true});
    const auto marker = jpeg.find("\xFF\xD1");
    REQUIRE(marker != std::string::npos);
    jpeg[marker + 1] = '\xD5';
    CHECK(decodeJpeg(jpeg, 0).problem == DecodeProblem::Damaged);
}

TEST_CASE("too many pixels are refused before memory is taken")
{
    const std::string baseline = cameraJpeg(sixColours());
    const std::string progressive = cameraJpeg(sixColours(), {Ink::Rgb, true});
    CHECK(decodeJpeg(claiming(baseline, 65000, 65000), 2048).problem == DecodeProblem::TooLarge);
    CHECK(decodeJpeg(claiming(baseline, 10000, 10001), 2048).problem == DecodeProblem::TooLarge);
    CHECK(decodeJpeg(claiming(progressive, 8000, 4001), 2048).problem == DecodeProblem::TooLarge);
    CHECK(decodeJpeg(claiming(baseline, 8000, 4001), 2048).problem == DecodeProblem::Damaged); // its data runs out
}

TEST_CASE("what is not a JPEG is foreign")
{
    CHECK(decodeJpeg("", 0).problem == DecodeProblem::Foreign);
    CHECK(decodeJpeg(std::string("\0\0\0\x18"
                                 "ftypheic",
                                 12),
                     0)
              .problem == DecodeProblem::Foreign);
}

TEST_CASE("an encoded picture holds its pixels and nothing else")
{
    const Pixels picture = sixColours();
    const std::string jpeg = encodeJpeg(picture, 85);
    for (int marker : segmentsOf(jpeg)) {
        CAPTURE(marker);
        CHECK((marker == 0xE0 || marker == 0xDB || marker == 0xC0 || marker == 0xC4 || marker == 0xDA));
    }
    CHECK(segmentsOf(jpeg).back() == 0xDA);
    const Decoded decoded = decodeJpeg(jpeg, 0);
    REQUIRE(decoded.problem == DecodeProblem::None);
    CHECK(decoded.orientation == 1);
    sameColours(decoded.pixels, picture, 24);
    CHECK_THROWS_AS(encodeJpeg({3, 2, {}}, 85), std::runtime_error);
}

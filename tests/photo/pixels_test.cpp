#include "capture/pixels.h"
#include "support/catch2.h"

#include <array>

using namespace lykta::capture;

namespace {

/// Reds 1 2 3 over 4 5 6; green and blue are zero.
Pixels counted()
{
    Pixels pixels{3, 2, {}};
    for (std::uint8_t i = 1; i <= 6; ++i)
        pixels.rgb.insert(pixels.rgb.end(), {i, 0, 0});
    return pixels;
}

std::vector<int> reds(const Pixels& pixels)
{
    std::vector<int> all;
    for (std::size_t i = 0; i < pixels.rgb.size(); i += 3)
        all.push_back(pixels.rgb[i]);
    return all;
}

} // namespace

TEST_CASE("each orientation is undone")
{
    const std::array<std::vector<int>, 9> seen{{
        {},
        {1, 2, 3, 4, 5, 6},
        {3, 2, 1, 6, 5, 4},
        {6, 5, 4, 3, 2, 1},
        {4, 5, 6, 1, 2, 3},
        {1, 4, 2, 5, 3, 6},
        {4, 1, 5, 2, 6, 3},
        {6, 3, 5, 2, 4, 1},
        {3, 6, 2, 5, 1, 4},
    }};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const Pixels turned = turnedUpright(counted(), orientation);
        CHECK(turned.width == (orientation < 5 ? 3U : 2U));
        CHECK(turned.height == (orientation < 5 ? 2U : 3U));
        CHECK(reds(turned) == seen[static_cast<std::size_t>(orientation)]);
    }
}

TEST_CASE("scaling down keeps the shape and the mean")
{
    SECTION("by a whole number each pixel is the mean of its square")
    {
        Pixels pixels{4, 2, {}};
        for (std::uint8_t red : std::vector<std::uint8_t>{0, 100, 10, 30, 200, 100, 50, 30})
            pixels.rgb.insert(pixels.rgb.end(), {red, 7, 255});
        const Pixels half = scaledDown(pixels, 2);
        CHECK(half.width == 2);
        CHECK(half.height == 1);
        CHECK(half.rgb == std::vector<std::uint8_t>{100, 7, 255, 30, 7, 255});
    }
    SECTION("by a fraction the pixel on the border counts on both sides")
    {
        Pixels pixels{3, 1, {}};
        for (std::uint8_t red : std::vector<std::uint8_t>{0, 90, 240})
            pixels.rgb.insert(pixels.rgb.end(), {red, 0, 0});
        CHECK(reds(scaledDown(pixels, 2)) == std::vector<int>{30, 190});
    }
    SECTION("a thin picture keeps one pixel")
    {
        const Pixels thin = scaledDown({100, 1, std::vector<std::uint8_t>(300, 9)}, 10);
        CHECK(thin.width == 10);
        CHECK(thin.height == 1);
        CHECK(thin.rgb == std::vector<std::uint8_t>(30, 9));
    }
    SECTION("a picture that is small enough stays, and 0 keeps the size")
    {
        CHECK(reds(scaledDown(counted(), 3)) == reds(counted()));
        CHECK(reds(scaledDown(counted(), 0)) == reds(counted()));
    }
}

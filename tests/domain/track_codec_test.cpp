#include "domain/track_codec.h"
#include "support/catch2.h"

#include <cmath>
#include <stdexcept>

using namespace lykta;

TEST_CASE("a track comes back to a millionth of a degree and a second", "[track]")
{
    const TrackLine track{{{57.186123, 14.040123}, 1'763'000'000'000},
                          {{57.186167, 14.040121}, 1'763'000'005'000},
                          {{-90, -180}, 1'763'000'004'000},
                          {{90, 180}, -1000},
                          {{0, 0}, 0}};
    CHECK(unpackTrack(packTrack(track)) == track);
    CHECK(unpackTrack("") == TrackLine{});

    const auto rounded = unpackTrack(packTrack({{{1.0000004, 2.0000006}, 1499}}));
    REQUIRE(rounded);
    CHECK(*rounded == TrackLine{{{1.0, 2.000001}, 1000}});
}

TEST_CASE("the track of a three-hour walk fits 60 KiB", "[track]")
{
    // 1.4 m/s in a spiral, a point every five metres: 3024 points.
    TrackLine track;
    for (int i = 0; i < 3024; ++i) {
        const double angle = i * 0.05;
        track.push_back({{57.186 + 0.00001 * i * std::sin(angle), 14.04 + 0.00002 * i * std::cos(angle)},
                         1'763'000'000'000 + i * 3571});
    }
    const auto bytes = packTrack(track);
    CHECK(bytes.size() < 60u << 10);
    const auto back = unpackTrack(bytes);
    REQUIRE(back);
    CHECK(back->size() == track.size());

    SECTION("even with a point a second that leaps as far as a car goes")
    {
        TrackLine wild;
        for (int i = 0; i < 3 * 3600; ++i)
            wild.push_back({{57.186 + 0.0003 * (i % 2), 14.04 - 0.0004 * (i % 2)}, 1'763'000'000'000 + i * 1000});
        CHECK(packTrack(wild).size() < 60u << 10);
    }
}

TEST_CASE("foreign bytes are no track", "[track]")
{
    const auto good = packTrack({{{57.186, 14.04}, 1'763'000'000'000}});
    for (std::size_t length = 1; length < good.size(); ++length)
        CHECK_FALSE(unpackTrack(good.substr(0, length)));
    CHECK_FALSE(unpackTrack(std::string(30, '\xff')));
    CHECK_FALSE(unpackTrack(good + good + good)); // latitude 171
    CHECK_THROWS_AS(packTrack({{{std::nan(""), 0}, 0}}), std::invalid_argument);
    CHECK_THROWS_AS(packTrack({{{0, 181}, 0}}), std::invalid_argument);
}

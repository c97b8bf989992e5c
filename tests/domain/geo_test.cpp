#include "domain/geo.h"
#include "support/catch2.h"

#include <cmath>
#include <limits>

using namespace lykta;

namespace {

constexpr GeoPoint varnamo{57.186, 14.04};

bool near(double value, double expected, double tolerance = 1e-6)
{
    return std::abs(value - expected) < tolerance;
}

} // namespace

TEST_CASE("distances on the sphere", "[geo]")
{
    struct Case
    {
        GeoPoint a, b;
        double metres, tolerance;
    };
    // A degree of a great circle is 111 195.1 m with the mean radius; half a circle 20 015 115 m.
    const Case cases[] = {
        {{0, 0}, {0, 1}, 111'195.1, 0.1},
        {{0, 0}, {1, 0}, 111'195.1, 0.1},
        {{60, 14}, {60, 15}, 55'597, 20},
        {{0, 0}, {0, 180}, 20'015'115, 1},
        {varnamo, varnamo, 0, 1e-9},
        {{90, 0}, {90, 120}, 0, 1e-6},
        {{0, 179.9}, {0, -179.9}, 22'239.0, 0.1},
        {{57, 14}, {57.00001, 14}, 1.112, 0.001},
    };
    for (const auto& c : cases) {
        INFO(c.a.latitude << ' ' << c.a.longitude << " to " << c.b.latitude << ' ' << c.b.longitude);
        CHECK(std::abs(distanceMetres(c.a, c.b) - c.metres) < c.tolerance);
    }
}

TEST_CASE("bearings go clockwise from north", "[geo]")
{
    CHECK(near(bearingDegrees({0, 0}, {1, 0}), 0));
    CHECK(near(bearingDegrees({0, 0}, {0, 1}), 90));
    CHECK(near(bearingDegrees({1, 0}, {0, 0}), 180));
    CHECK(near(bearingDegrees({0, 0}, {0, -1}), 270));
    CHECK(bearingDegrees({0, 0}, {1, -1e-13}) < 360);
}

TEST_CASE("the length of a line is the sum of its steps", "[geo]")
{
    CHECK(lengthMetres({}) == 0);
    CHECK(lengthMetres({varnamo}) == 0);
    CHECK(near(lengthMetres({{0, 0}, {0, 1}, {1, 1}}), 2 * 111'195.1, 0.2));
}

TEST_CASE("a ring contains what lies inside, also when it is bent inwards", "[geo]")
{
    const GeoLine bent{{0, 0}, {0, 10}, {10, 10}, {10, 0}, {5, 5}};
    CHECK(contains(bent, {2, 5}));
    CHECK(contains(bent, {5, 7}));
    CHECK_FALSE(contains(bent, {5, 2}));
    CHECK_FALSE(contains(bent, {11, 5}));
    CHECK_FALSE(contains({}, {0, 0}));
    CHECK_FALSE(contains({{0, 0}}, {0, 0}));
}

TEST_CASE("a place is a ring, or a centre with a radius, or nothing", "[geo]")
{
    CHECK(Geometry{}.empty());
    CHECK_FALSE(Geometry{}.contains(varnamo));
    CHECK_FALSE(Geometry{}.middle());

    const Geometry circle{{}, varnamo, 100};
    CHECK(circle.contains({varnamo.latitude + 0.0008, varnamo.longitude}));
    CHECK_FALSE(circle.contains({varnamo.latitude + 0.001, varnamo.longitude}));
    CHECK(circle.middle() == varnamo);

    const Geometry ring{{{0, 0}, {0, 2}, {2, 2}, {2, 0}}, std::nullopt, 0};
    CHECK(ring.middle() == GeoPoint{1, 1});
    CHECK(ring.contains({1, 1}));
}

TEST_CASE("lines come back to a ten-millionth of a degree", "[geo]")
{
    const GeoLine line{{57.1861234, 14.0401234}, {57.1861235, 14.0401233}, {-90, -180}, {90, 180}, {0, 0}};
    CHECK(unpackLine(packLine(line)) == line);
    CHECK(unpackLine(packLine({})) == GeoLine{});
    CHECK(packLine({{0.0000001, -0.0000001}}) == std::string("\x02\x01"));
}

TEST_CASE("foreign bytes are no line", "[geo]")
{
    const std::string good = packLine({varnamo});
    CHECK_FALSE(unpackLine(good.substr(0, good.size() - 1)));
    CHECK_FALSE(unpackLine("\x02"));                               // one number
    CHECK_FALSE(unpackLine(std::string("\x82\x00\x01", 3)));       // longer than needed
    CHECK_FALSE(unpackLine(std::string(20, '\xff')));              // no end
    CHECK_FALSE(unpackLine(good + packLine({{57, 170}, {0, 0}}))); // leads off the globe
}

TEST_CASE("a line off the globe is refused", "[geo]")
{
    CHECK_THROWS_AS(packLine({{90.1, 0}}), std::invalid_argument);
    CHECK_THROWS_AS(packLine({{0, -180.1}}), std::invalid_argument);
    CHECK_THROWS_AS(packLine({{std::numeric_limits<double>::quiet_NaN(), 0}}), std::invalid_argument);
}

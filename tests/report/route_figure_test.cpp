#include "an_evening.h"
#include "report/route_figure.h"
#include "support/catch2.h"

#include <cmath>

using namespace lykta;
using namespace lykta::test;
using namespace lykta::report;

namespace {

template <class Shape>
std::vector<Shape> all(const Figure& figure)
{
    std::vector<Shape> found;
    for (const auto& shape : figure.shapes)
        if (const auto* one = std::get_if<Shape>(&shape))
            found.push_back(*one);
    return found;
}

} // namespace

TEST_CASE("A scale bar has a round length")
{
    CHECK(roundedDown(1.0) == Approx(1));
    CHECK(roundedDown(99) == Approx(50));
    CHECK(roundedDown(199) == Approx(100));
    CHECK(roundedDown(4'999) == Approx(2'000));
    CHECK(roundedDown(5'000) == Approx(5'000));
}

SCENARIO("The map of a walk shows every stop and observation, and none of them covers another")
{
    TemporaryStore store;
    const auto walk = anEvening(store, 30); // five of them at each place
    const auto report = readWalkReport(*store, walk);
    REQUIRE(report);
    const auto figure = routeFigure(*report, 483, 300);
    REQUIRE(figure);
    const auto badges = all<Badge>(*figure);
    CHECK(badges.size() == 4 + 30);
    for (std::size_t a = 0; a < badges.size(); ++a) {
        CHECK(badges[a].at.x > 0);
        CHECK(badges[a].at.x < figure->width);
        CHECK(badges[a].at.y > 0);
        CHECK(badges[a].at.y < figure->height);
        for (std::size_t b = a + 1; b < badges.size(); ++b)
            CHECK(std::hypot(badges[a].at.x - badges[b].at.x, badges[a].at.y - badges[b].at.y) >= badges[a].size);
    }
}

TEST_CASE("North is up and east to the right")
{
    WalkReport report;
    report.walk.route = {{57.18, 14.04}, {57.19, 14.05}};
    const auto figure = routeFigure(report, 400, 300);
    REQUIRE(figure);
    const auto route = all<Stroke>(*figure).front();
    CHECK(route.line[1].x > route.line[0].x);
    CHECK(route.line[1].y < route.line[0].y);
}

TEST_CASE("A walk without any position has no map")
{
    CHECK_FALSE(routeFigure(WalkReport{}, 400, 300));
}

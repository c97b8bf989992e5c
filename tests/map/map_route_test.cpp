#include "support/catch2.h"
#include "ui/map/map_route.h"
#include "walk_scene.h"

#include <cmath>

using namespace lykta;
using namespace lykta::ui;
using lykta::test::metres;

namespace {

/// A round: 400 m east, 400 m north, back west, and home; a stop in each corner, the first one at the start.
MapScene round(int done)
{
    MapScene scene;
    scene.route = {metres(0, 0), metres(400, 0), metres(400, 400), metres(0, 400), metres(0, 0)};
    for (int i = 0; i < 4; ++i)
        scene.stops.push_back({QString::number(i),
                               {},
                               i + 1,
                               scene.route[static_cast<std::size_t>(i)],
                               i < done    ? StopState::Done
                               : i == done ? StopState::Next
                                           : StopState::Later});
    return scene;
}

double length(const WorldLine& line)
{
    GeoLine geo;
    for (WorldPoint point : line)
        geo.push_back(toGeo(point));
    return lengthMetres(geo);
}

} // namespace

TEST_CASE("before the first stop the whole round remains")
{
    CHECK(length(remainingRoute(round(0))) == Approx(1600).epsilon(0.01));
}

TEST_CASE("the start of a round is not taken for its end")
{
    CHECK(length(remainingRoute(round(1))) == Approx(1600).epsilon(0.01));
    CHECK(length(remainingRoute(round(2))) == Approx(1200).epsilon(0.01));
    CHECK(length(remainingRoute(round(3))) == Approx(800).epsilon(0.01));
}

TEST_CASE("when every stop is done nothing remains")
{
    CHECK(remainingRoute(round(4)).empty());
}

TEST_CASE("the rest begins at the own position while it is fresh and near the line")
{
    MapScene scene = round(1);
    scene.own = OwnPosition{metres(100, 20), 5, std::nullopt, false, {}};
    CHECK(length(remainingRoute(scene)) == Approx(1500).epsilon(0.01));
    SECTION("a stale one does not count")
    {
        scene.own->stale = true;
        CHECK(length(remainingRoute(scene)) == Approx(1600).epsilon(0.01));
    }
    SECTION("one far from the line does not count")
    {
        scene.own->at = metres(150, 200);
        CHECK(length(remainingRoute(scene)) == Approx(1600).epsilon(0.01));
    }
    SECTION("one beyond the next stop does not skip it")
    {
        scene.own->at = metres(400, 200);
        CHECK(length(remainingRoute(scene)) == Approx(1600).epsilon(0.01));
    }
}

TEST_CASE("a line of less than two points has no rest")
{
    MapScene scene = round(0);
    scene.route.resize(1);
    CHECK(remainingRoute(scene).empty());
    scene.route.clear();
    CHECK(remainingRoute(scene).empty());
}

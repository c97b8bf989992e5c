#include "support/catch2.h"
#include "ui/map/map_gestures.h"

using namespace lykta::ui;
using Outcome = MapGestures::Outcome;

namespace {

MapView view()
{
    MapView made;
    made.setSize({400, 400});
    made.setMetresPerPixel(2);
    return made;
}

} // namespace

TEST_CASE("a finger that hardly moves taps")
{
    MapView map = view();
    const MapView before = map;
    MapGestures gestures;
    gestures.begin({{100, 100}}, 1000);
    CHECK(gestures.move({{104, 103}}, map) == Outcome::None);
    CHECK(gestures.end(1200) == Outcome::Tap);
    CHECK(gestures.start() == QPointF(100, 100));
    CHECK(map == before);
}

TEST_CASE("a finger that rests is no tap")
{
    MapGestures gestures;
    gestures.begin({{100, 100}}, 1000);
    CHECK(gestures.end(1600) == Outcome::None);
}

TEST_CASE("a second tap soon after and near is a double tap, a third begins anew")
{
    MapGestures gestures;
    const auto tap = [&](QPointF at, qint64 ms) {
        gestures.begin({at}, ms);
        return gestures.end(ms + 50);
    };
    CHECK(tap({100, 100}, 1000) == Outcome::Tap);
    CHECK(tap({110, 100}, 1200) == Outcome::DoubleTap);
    CHECK(tap({110, 100}, 1400) == Outcome::Tap);
    CHECK(tap({300, 100}, 1600) == Outcome::Tap);
    CHECK(tap({300, 100}, 2500) == Outcome::Tap);
}

TEST_CASE("one finger drags the map along and never taps")
{
    MapView map = view();
    const WorldPoint held = map.toWorld({100, 100});
    MapGestures gestures;
    gestures.begin({{100, 100}}, 0);
    CHECK(gestures.move({{150, 100}}, map) == Outcome::Changed);
    CHECK(gestures.move({{150, 180}}, map) == Outcome::Changed);
    CHECK(map.toScreen(held).x() == Approx(150));
    CHECK(map.toScreen(held).y() == Approx(180));
    CHECK(gestures.end(100) == Outcome::None);
}

TEST_CASE("two fingers zoom by how far they part, without turning for a small twist")
{
    MapView map = view();
    MapGestures gestures;
    gestures.begin({{150, 200}, {250, 200}}, 0);
    gestures.move({{100, 200}, {300, 205}}, map);
    CHECK(map.metresPerPixel() == Approx(1).epsilon(0.01));
    CHECK(map.turn() == 0);
    CHECK(gestures.end(100) == Outcome::None);
}

TEST_CASE("two fingers turn the map once they have twisted enough")
{
    MapView map = view();
    MapGestures gestures;
    gestures.begin({{100, 200}, {300, 200}}, 0);
    gestures.move({{100, 170}, {300, 230}}, map); // 16.7° clockwise: from here on it turns
    CHECK(map.turn() == 0);
    gestures.move({{200, 100}, {200, 300}}, map); // on to 90°
    CHECK(map.turn() == Approx(90 - 16.7).margin(0.1));
}

TEST_CASE("a finger that joins or leaves does not make the map jump")
{
    MapView map = view();
    MapGestures gestures;
    gestures.begin({{100, 100}}, 0);
    const MapView before = map;
    CHECK(gestures.move({{100, 100}, {300, 300}}, map) == Outcome::None);
    CHECK(gestures.move({{300, 300}}, map) == Outcome::None);
    CHECK(map == before);
    gestures.move({{310, 300}}, map);
    CHECK(map.centre().x == Approx(-20));
    CHECK(gestures.end(100) == Outcome::None);
}

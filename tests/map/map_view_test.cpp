#include "map/walk_scene.h"
#include "support/catch2.h"
#include "ui/map/map_ground.h"
#include "ui/map/map_view.h"

#include <cmath>

using namespace lykta;
using namespace lykta::ui;
using namespace lykta::test;

namespace {

const GeoPoint varnamo{57.1860, 14.0400};

MapView phone()
{
    MapView view;
    view.setSize({360, 560});
    view.setCentre(toWorld(varnamo));
    view.setMetresPerPixel(1.5);
    return view;
}

void isAt(QPointF a, QPointF b)
{
    CHECK(a.x() == Approx(b.x()).margin(0.05));
    CHECK(a.y() == Approx(b.y()).margin(0.05));
}

} // namespace

TEST_CASE("a place survives the way to the plane and back")
{
    for (GeoPoint place : {varnamo, GeoPoint{0, 0}, GeoPoint{-33.9, 151.2}, GeoPoint{84.9, -179.5}}) {
        const GeoPoint back = toGeo(toWorld(place));
        CHECK(back.latitude == Approx(place.latitude).margin(1e-9));
        CHECK(back.longitude == Approx(place.longitude).margin(1e-9));
    }
    CHECK(toWorld({0, 180}).x == Approx(20037508.34).margin(0.01)); // EPSG:3857's edge
}

TEST_CASE("a hundred metres on the ground are a hundred metres on the map")
{
    const MapView view = phone();
    const QPointF east = view.toScreen(toWorld({varnamo.latitude, varnamo.longitude + 0.01}));
    const QPointF north = view.toScreen(toWorld({varnamo.latitude + 0.005, varnamo.longitude}));
    const double metresEast = distanceMetres(varnamo, {varnamo.latitude, varnamo.longitude + 0.01});
    const double metresNorth = distanceMetres(varnamo, {varnamo.latitude + 0.005, varnamo.longitude});
    CHECK((east.x() - 180) * 1.5 == Approx(metresEast).epsilon(0.005));
    CHECK((280 - north.y()) * 1.5 == Approx(metresNorth).epsilon(0.005));
}

TEST_CASE("screen and plane are each other's inverse, also turned and covered")
{
    MapView view = phone();
    view.setTurn(75);
    view.setInsets({0, 20, 0, 200});
    for (QPointF screen : {QPointF(0, 0), QPointF(360, 560), QPointF(13, 400)})
        isAt(view.toScreen(view.toWorld(screen)), screen);
    isAt(view.toScreen(view.centre()), {180, 190});
}

TEST_CASE("turning clockwise by 90° brings north to the right")
{
    MapView view = phone();
    view.setTurn(90);
    const QPointF north = view.toScreen(toWorld({varnamo.latitude + 0.001, varnamo.longitude}));
    CHECK(north.x() > 200);
    CHECK(north.y() == Approx(280).margin(1e-6));
}

TEST_CASE("what the fingers hold stays under them")
{
    MapView view = phone();
    const QPointF finger(50, 500);
    const WorldPoint held = view.toWorld(finger);
    view.zoomAt(3, finger);
    isAt(view.toScreen(held), finger);
    view.turnAt(33, finger);
    isAt(view.toScreen(held), finger);
    view.panBy({40, -7});
    isAt(view.toScreen(held), finger + QPointF(40, -7));
}

TEST_CASE("zooming stops at both ends")
{
    MapView view = phone();
    view.zoomAt(1e9, {0, 0});
    CHECK(view.metresPerPixel() == MapView::leastMetresPerPixel);
    view.zoomAt(1e-9, {0, 0});
    CHECK(view.metresPerPixel() == MapView::mostMetresPerPixel);
}

TEST_CASE("fitting shows everything in the free part")
{
    MapView view = phone();
    view.setTurn(20);
    view.setInsets({0, 0, 0, 240});
    WorldBounds bounds;
    bounds.add(toWorld({57.18, 14.03}));
    bounds.add(toWorld({57.19, 14.06}));
    view.fit(bounds, 40, 0.6);
    CHECK(view.turn() == 0);
    for (WorldPoint corner : {WorldPoint{bounds.west, bounds.north}, WorldPoint{bounds.east, bounds.south}})
        CHECK(view.freeRect().adjusted(39.9, 39.9, -39.9, -39.9).contains(view.toScreen(corner)));
    WorldBounds spot;
    spot.add(toWorld(varnamo));
    view.fit(spot, 40, 0.6);
    CHECK(view.metresPerPixel() == 0.6);
    const MapView before = view;
    view.fit({}, 40, 0.6);
    CHECK(view == before);
}

TEST_CASE("what is shown is the plan and the line near it, wherever the phone has been")
{
    MapScene scene = walkScene();
    scene.track.clear();
    const WorldBounds plan = scene.bounds();
    const auto same = [](const WorldBounds& a, const WorldBounds& b) {
        return a.west == b.west && a.east == b.east && a.south == b.south && a.north == b.north;
    };
    scene.own = OwnPosition{toWorld({58.41, 15.62}), 6, {}, false, {}};
    scene.track = {toWorld({58.41, 15.62}), toWorld({58.42, 15.62})};
    CHECK(same(scene.bounds(), plan));
    scene.track.push_back(metres(-100, -900)); // a short way beside the route
    CHECK(scene.bounds().south < plan.south);
    CHECK(scene.bounds().north == plan.north);

    MapScene unplanned;
    unplanned.track = {toWorld({58.41, 15.62})};
    unplanned.own = OwnPosition{toWorld({58.42, 15.62}), 6, {}, false, {}};
    CHECK(unplanned.bounds().north == toWorld({58.41, 15.62}).y);
}

TEST_CASE("the grid is of 100 m until its lines would crowd")
{
    CHECK(gridStep(0.5) == 100);
    CHECK(gridStep(7) == 100);
    CHECK(gridStep(8) == 500);
    CHECK(gridStep(50) == 1000);
    CHECK(gridStep(100) == 5000);
}

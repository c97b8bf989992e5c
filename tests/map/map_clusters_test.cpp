#include "support/catch2.h"
#include "ui/map/map_hits.h"
#include "walk_scene.h"

#include <algorithm>
#include <random>

using namespace lykta;
using namespace lykta::ui;
using lykta::test::metres;

namespace {

MapPin pin(double east, double north, Polarity polarity = Polarity::Unsafe, int severity = 2)
{
    return {QString::number(east), {}, metres(east, north), polarity, severity};
}

std::vector<std::size_t> sizes(const std::vector<PinCluster>& clusters)
{
    std::vector<std::size_t> all;
    for (const PinCluster& cluster : clusters)
        all.push_back(cluster.pins.size());
    std::ranges::sort(all);
    return all;
}

} // namespace

TEST_CASE("pins that lie on each other become one, others stay")
{
    const std::vector<MapPin> pins{pin(0, 0), pin(10, 0), pin(0, 10), pin(500, 0), pin(-501, 3)};
    CHECK(sizes(clusterPins(pins, 60)) == std::vector<std::size_t>{1, 1, 3});
    CHECK(sizes(clusterPins(pins, 1)) == std::vector<std::size_t>{1, 1, 1, 1, 1});
    CHECK(clusterPins({}, 60).empty());
}

TEST_CASE("a group wears the colour of its worst: unsafe by severity, then neutral, then safe")
{
    const std::vector<MapPin> pins{pin(0, 0, Polarity::Safe, 0), pin(1, 0, Polarity::Unsafe, 1),
                                   pin(2, 0, Polarity::Unsafe, 4), pin(3, 0, Polarity::Neutral, 0)};
    CHECK(clusterPins(pins, 100).at(0).worst == 2);
    CHECK(clusterPins({pins[0], pins[3]}, 100).at(0).worst == 1);
}

TEST_CASE("every pin is in exactly one group, and there are fewer groups than pins")
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 3000);
    std::vector<MapPin> pins;
    for (int i = 0; i < 2000; ++i)
        pins.push_back(pin(place(random), place(random)));
    const auto clusters = clusterPins(pins, 100);
    std::vector<std::uint32_t> seen;
    for (const PinCluster& cluster : clusters)
        seen.insert(seen.end(), cluster.pins.begin(), cluster.pins.end());
    std::ranges::sort(seen);
    REQUIRE(seen.size() == pins.size());
    CHECK(std::ranges::adjacent_find(seen) == seen.end());
    CHECK(clusters.size() < 1200);
}

TEST_CASE("groups do not change while the map pans, turns or zooms a little")
{
    MapScene scene = test::walkScene();
    MapView view;
    view.setSize({360, 560});
    view.fit(scene.bounds(), 44, 0.6);
    view.setMetresPerPixel(1.5);
    ClusterCache cache;
    const auto before = sizes(cache.at(scene, view, 36));
    const PinCluster* kept = cache.at(scene, view, 36).data();
    view.panBy({100, 30});
    view.setTurn(45);
    CHECK(cache.at(scene, view, 36).data() == kept);
    CHECK(sizes(cache.at(scene, view, 36)) == before);
    view.setMetresPerPixel(0.1);
    CHECK(cache.at(scene, view, 36).size() == scene.pins.size());
    scene.pins.pop_back();
    ++scene.pinsChanged;
    CHECK(cache.at(scene, view, 36).size() == scene.pins.size());
}

TEST_CASE("a finger finds the nearest mark within 24 pixels")
{
    MapScene scene;
    scene.stops.push_back({QStringLiteral("s"), {}, 1, metres(0, 0), StopState::Next});
    scene.pins = {pin(30, 0), pin(200, 0)};
    const auto clusters = clusterPins(scene.pins, 10);
    MapView view;
    view.setSize({400, 400});
    view.setCentre(metres(0, 0));
    view.setMetresPerPixel(1);
    const auto at = [&](double x, double y) { return hitAt(scene, clusters, view, {200 + x, 200 + y}, 24); };
    CHECK(at(0, 0)->kind == MapHit::Kind::Stop);
    CHECK(at(14, 0)->kind == MapHit::Kind::Stop);
    CHECK(at(16, 0)->kind == MapHit::Kind::Cluster);
    CHECK(at(16, 0)->index == 0);
    CHECK(at(200, 23)->index == 1);
    CHECK_FALSE(at(200, 25).has_value());
    CHECK_FALSE(at(100, 0).has_value());
}
